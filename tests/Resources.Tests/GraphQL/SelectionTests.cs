using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Whatever way a selection is written, it is answered as written, by one statement that asks for nothing else.</summary>
public sealed class SelectionTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_connection_has_the_shape_of_relay()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        for (var pages = 1; pages <= 3; pages++)
            await ann.Book(author, pages);
        const string Query = """
            query($author: ID!, $after: String) {
              books(first: 2, after: $after, filter: { authorId: { eq: $author } }, sort: [{ field: PAGES }]) {
                __typename totalCount edges { __typename cursor node { __typename pages } } nodes { pages }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

        var first = (await ann.Ask(Query, new { author = author.Id })).At("books");
        Assert.Equal("""[{"pages":1},{"pages":2}]""", Some.Json(first.At("nodes")));
        Assert.Equal(("BookConnection", "BookEdge", "Book"), (first.Text("__typename"), first.Text("edges", 0, "__typename"), first.Text("edges", 0, "node", "__typename")));
        Assert.Equal(3, first.At("totalCount").GetInt32());
        Assert.Equal((true, false), (first.Flag("pageInfo", "hasNextPage"), first.Flag("pageInfo", "hasPreviousPage")));
        Assert.Equal(first.Text("edges", 0, "cursor"), first.Text("pageInfo", "startCursor"));
        Assert.Equal(first.Text("edges", 1, "cursor"), first.Text("pageInfo", "endCursor"));

        var last = (await ann.Ask(Query, new { author = author.Id, after = first.Text("pageInfo", "endCursor") })).At("books");
        Assert.Equal("""[{"pages":3}]""", Some.Json(last.At("nodes")));
        Assert.Equal((false, true), (last.Flag("pageInfo", "hasNextPage"), last.Flag("pageInfo", "hasPreviousPage")));

        var beyond = (await ann.Ask(Query, new { author = author.Id, after = last.Text("pageInfo", "endCursor") })).At("books");
        Assert.Equal("""{"hasNextPage":false,"hasPreviousPage":true,"startCursor":null,"endCursor":null}""", Some.Json(beyond.At("pageInfo")));
    }

    [Fact]
    public async Task A_list_of_which_nothing_is_wanted_but_its_type_leaves_the_others_in_their_places()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        var answer = await ann.Ask(
            $$"""
            query($no: Boolean = false) {
              type: books { __typename } one: books(filter: { id: { eq: "{{book.Id}}" } }) { totalCount }
              nothing: books { totalCount @include(if: $no) } two: book(id: "{{book.Id}}") { id }
            }
            """);
        Assert.Equal($$$"""{"type":{"__typename":"BookConnection"},"one":{"totalCount":1},"nothing":{},"two":{"id":"{{{book.Id}}}"}}""", Some.Json(answer));
        Assert.Equal("""{"books":{"__typename":"BookConnection"}}""", Some.Json(await ann.Ask("{ books { __typename } }")));
    }

    [Theory]
    [InlineData("pageInfo { hasPreviousPage }")]
    [InlineData("pageInfo { hasPreviousPage } totalCount")]
    [InlineData("pageInfo { __typename }")]
    [InlineData("pageInfo { hasNextPage @include(if: false) } __typename")]
    public async Task A_nested_list_of_which_no_row_is_wanted_is_answered_once_whether_it_has_rows_or_not(string wanted)
    {
        await using var ann = world.As(People.Ann);
        var (none, some) = (await ann.Author(), await ann.Author());
        await ann.Book(some);
        await ann.Book(some);
        foreach (var author in new[] { none, some })
        {
            var alone = (await ann.Ask($"{{ books(filter: {{ authorId: {{ eq: \"{author.Id}\" }} }}) {{ {wanted} }} }}")).At("books");
            var nested = (await ann.Ask($"{{ author(id: \"{author.Id}\") {{ books {{ {wanted} }} }} }}")).At("author", "books");
            Assert.Equal(Some.Json(alone), Some.Json(nested));
        }
    }

    [Fact]
    public async Task Aliases_fragments_and_conditions_are_obeyed_at_every_level()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author(name: "Simone");
        var book = await ann.Book(author, 300, "The Mandarins");
        var answer = await ann.Ask(
            """
            query($id: ID!, $yes: Boolean!, $no: Boolean = false) {
              one: book(id: $id) { a: title b: title ...Long by: author { n: name ... on Author @include(if: $yes) { name country @skip(if: $yes) } } }
              two: book(id: $id) { title @include(if: $no) pages @skip(if: $no) author { ...Named } author { tags } }
            }
            fragment Long on Book { pages author { ...Named } }
            fragment Named on Author { name }
            """,
            new { id = book.Id, yes = true });

        Assert.Equal(
            """{"one":{"a":"The Mandarins","b":"The Mandarins","pages":300,"author":{"name":"Simone"},"by":{"n":"Simone","name":"Simone"}},"two":{"pages":300,"author":{"name":"Simone","tags":["old"]}}}""",
            Some.Json(answer));
    }

    [Fact]
    public async Task Two_aliases_of_one_list_are_two_selections()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book(pages: 7, title: "Twofold");
        var answer = await ann.Ask(
            """
            query($id: ID!) {
              books(filter: { id: { eq: $id } }) {
                x: edges { node { title } } y: edges { m: node { pages } n: node { id } cursor } nodes { inPrint } z: nodes { genre }
              }
            }
            """,
            new { id = book.Id });

        var books = answer.At("books");
        Assert.Equal("""[{"node":{"title":"Twofold"}}]""", Some.Json(books.At("x")));
        Assert.Equal("""{"pages":7}""", Some.Json(books.At("y", 0, "m")));
        Assert.Equal($$"""{"id":"{{book.Id}}"}""", Some.Json(books.At("y", 0, "n")));
        Assert.Equal("""[{"inPrint":true}]""", Some.Json(books.At("nodes")));
        Assert.Equal("""[{"genre":"NOVEL"}]""", Some.Json(books.At("z")));
    }

    [Fact]
    public async Task Nested_pages_have_their_own_size_filter_order_and_cursor()
    {
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        var author = await ann.Author();
        var book = await ann.Book(author);
        foreach (var stars in new[] { 2, 5, 3, 1, 4 })
            await admin.Actions.Reviews.Write(book.Id, stars, "so");
        const string Query = """
            query($id: ID!, $after: String) {
              author(id: $id) {
                books { totalCount nodes {
                  best: reviews(first: 2, sort: [{ field: STARS, order: DESC }], after: $after) { totalCount nodes { stars } pageInfo { hasNextPage endCursor } }
                  bad: reviews(filter: { stars: { lte: 2 } }, sort: [{ field: STARS }]) { nodes { stars book { author { id } } } }
                } }
              }
            }
            """;

        var sql = world.Sql.Listen();
        var reviews = (await ann.Ask(Query, new { id = author.Id })).At("author", "books", "nodes", 0);
        Assert.Single(sql);
        Assert.Equal("""[{"stars":5},{"stars":4}]""", Some.Json(reviews.At("best", "nodes")));
        Assert.Equal(5, reviews.At("best", "totalCount").GetInt32());
        Assert.Equal([1, 2], reviews.At("bad", "nodes").EnumerateArray().Select(row => row.At("stars").GetInt32()));
        Assert.Equal(author.Id.ToString(), reviews.Text("bad", "nodes", 0, "book", "author", "id"));

        var next = (await ann.Ask(Query, new { id = author.Id, after = reviews.Text("best", "pageInfo", "endCursor") })).At("author", "books", "nodes", 0);
        Assert.Equal("""[{"stars":3},{"stars":2}]""", Some.Json(next.At("best", "nodes")));
    }

    [Fact]
    public async Task What_a_relation_points_to_is_null_when_it_may_not_be_seen()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var book = await ann.Book(await ann.Author(Visibility.Owner, "Elena"));
        const string Query = "query($id: ID!) { book(id: $id) { author { name books { nodes { id } } } editor { name } editorId } }";

        Assert.Equal("""{"author":null,"editor":null,"editorId":null}""", Some.Json((await bob.Ask(Query, new { id = book.Id })).At("book")));
        Assert.Equal("Elena", (await ann.Ask(Query, new { id = book.Id })).Text("book", "author", "name"));
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_in_nested_pages_nor_counted()
    {
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        await using var bob = world.As(People.Bob);
        var book = await ann.Book();
        await admin.Actions.Reviews.Write(book.Id, 1, "a draft", draft: true);
        await admin.Actions.Reviews.Write(book.Id, 2, "finished");
        const string Query = "query($id: ID!) { book(id: $id) { reviews { totalCount nodes { stars } } } }";

        Assert.Equal("""{"totalCount":1,"nodes":[{"stars":2}]}""", Some.Json((await bob.Ask(Query, new { id = book.Id })).At("book", "reviews")));
        Assert.Equal(2, (await ann.Ask(Query, new { id = book.Id })).At("book", "reviews", "totalCount").GetInt32());
    }

    [Fact]
    public async Task A_selection_is_one_statement_that_asks_for_no_other_column()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await ann.Book(author);
        var sql = world.Sql.Listen();
        await ann.Ask("{ books(first: 3, sort: [{ field: PAGES }]) { nodes { title revenue author { country } reviews(first: 1) { nodes { stars } } } } }");

        var statement = Assert.Single(sql);
        foreach (var asked in new[] { "title", "sold", "price", "pages", "country", "stars" })
            Assert.Contains(asked, statement, StringComparison.Ordinal);
        foreach (var other in new[] { "subtitle", "genre", "in_print", "editor_id", "token_hash", "email", "tags", "visits", "\"text\"", "updated_at", "xmin" })
            Assert.DoesNotContain(other, statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_total_is_one_more_statement_and_only_when_asked_for()
    {
        await using var ann = world.As(People.Ann);
        await ann.Book();
        var sql = world.Sql.Listen();
        await ann.Ask("{ books(first: 1) { nodes { id } } }");
        await ann.Ask("{ books(first: 1) { nodes { id } totalCount } }");
        await ann.Ask("{ books { totalCount } }");

        Assert.Equal(1 + 2 + 1, sql.Count);
        Assert.Equal(2, sql.Count(statement => statement.Contains("count(*)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_record_that_may_not_be_seen_is_null()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var hidden = await ann.Author(Visibility.Owner);
        const string Query = "query($id: ID!) { author(id: $id) { id } }";

        Assert.Equal("""{"author":null}""", Some.Json(await bob.Ask(Query, new { id = hidden.Id })));
        Assert.Equal("""{"author":null}""", Some.Json(await bob.Ask(Query, new { id = Guid.Empty })));
        Assert.Equal(hidden.Id.ToString(), (await ann.Ask(Query, new { id = hidden.Id })).Text("author", "id"));
    }

    [Fact]
    public async Task A_value_object_travels_as_text_and_what_is_sensitive_not_at_all()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();

        Assert.Equal("ann@example.org", (await ann.Ask("query($id: ID!) { author(id: $id) { email } }", new { id = author.Id })).Text("author", "email"));
        foreach (var hidden in new[] { "tokenHash", "secret" })
            Assert.Contains($"'{hidden}'", Assert.Single((await ann.Execute($"{{ authors {{ nodes {{ {hidden} }} }} }}")).Errors!).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_action_narrows_the_list_and_keeps_its_arguments()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await ann.Book(author, 10);
        await ann.Book(author, 500);
        var answer = await ann.Ask(
            "query($author: ID!) { thickBooks(pages: 400, first: 5, filter: { authorId: { eq: $author } }) { totalCount nodes { pages } } }", new { author = author.Id });

        Assert.Equal("""{"totalCount":1,"nodes":[{"pages":500}]}""", Some.Json(answer.At("thickBooks")));
    }
}
