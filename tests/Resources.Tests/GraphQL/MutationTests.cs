using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A mutation answers with the record or with the reasons why nothing was done.</summary>
public sealed class MutationTests(World world) : IClassFixture<World>
{
    private const string Register = """
        mutation($input: RegisterAuthorInput!) {
          registerAuthor(input: $input) { secret record { id name email tags genres visibility } errors { code message path } }
        }
        """;

    [Fact]
    public async Task Making_a_record_answers_with_it_and_shows_its_secret_this_once()
    {
        await using var ann = world.As(People.Ann);
        var made = (await ann.Ask(Register, new { input = Input() })).At("registerAuthor");

        Assert.Equal("[]", Some.Json(made.At("errors")));
        Assert.StartsWith("secret-", made.Text("secret"), StringComparison.Ordinal);
        Assert.Equal(("jo@example.org", "COMIC", "OWNER"), (made.Text("record", "email"), made.Text("record", "genres", 0), made.Text("record", "visibility")));

        var renamed = await ann.Ask(
            "mutation($id: ID!, $name: String!) { renameAuthor(id: $id, input: { name: $name }) { secret record { name } errors { code } } }",
            new { id = made.Text("record", "id"), name = "Jo the Second" });
        Assert.Equal("""{"secret":null,"record":{"name":"Jo the Second"},"errors":[]}""", Some.Json(renamed.At("renameAuthor")));
    }

    [Fact]
    public async Task All_faults_of_the_input_are_told_at_once()
    {
        await using var ann = world.As(People.Ann);
        var payload = (await ann.Ask(Register, new { input = Input("", "France") })).At("registerAuthor");

        Assert.Equal("null", Some.Json(payload.At("record")));
        Assert.Equal("null", Some.Json(payload.At("secret")));
        Assert.Equal("""[["name"],["country"]]""", Some.Json(payload, "errors", "path"));
        Assert.Equal("""["INVALID","INVALID"]""", Some.Json(payload, "errors", "code"));
    }

    [Fact]
    public async Task A_value_object_that_does_not_parse_is_refused_in_its_own_words()
    {
        await using var ann = world.As(People.Ann);
        var payload = (await ann.Ask(Register, new { input = Input(email: "nowhere") })).At("registerAuthor");

        Assert.Equal("""[{"code":"INVALID","message":"An email address has one \u0027@\u0027 between two parts.","path":["email"]}]""", Some.Json(payload.At("errors")));
    }

    [Theory]
    [InlineData("FORBIDDEN")]
    [InlineData("NOT_FOUND")]
    [InlineData("CONFLICT")]
    public async Task Every_refusal_of_the_pipeline_is_in_the_payload(string code)
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var taken = await bob.Author();
        var target = code switch
        {
            "FORBIDDEN" => taken.Id,
            "NOT_FOUND" => (await bob.Author(Visibility.Owner)).Id,
            _ => (await ann.Author()).Id,
        };
        var payload = await ann.Ask(
            "mutation($id: ID!, $name: String!) { renameAuthor(id: $id, input: { name: $name }) { record { id } errors { code } } }",
            new { id = target, name = taken.Name });

        Assert.Equal($$"""{"record":null,"errors":[{"code":"{{code}}"}]}""", Some.Json(payload.At("renameAuthor")));
    }

    [Fact]
    public async Task Mutations_of_one_operation_run_one_after_the_other()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        var answer = await ann.Ask(
            """
            mutation($id: ID!) {
              a: sellBook(id: $id, input: { copies: 2 }) { record { sold } }
              b: sellBook(id: $id, input: {}) { record { sold } again: record { s: sold } }
            }
            """,
            new { id = book.Id });

        Assert.Equal("""{"a":{"record":{"sold":2}},"b":{"record":{"sold":3},"again":{"s":3}}}""", Some.Json(answer));
    }

    [Fact]
    public async Task A_destroyed_record_is_gone_from_the_answer()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var answer = await ann.Ask("mutation($id: ID!) { removeAuthor(id: $id) { record { id } errors { code } } }", new { id = author.Id });

        Assert.Equal("""{"record":null,"errors":[]}""", Some.Json(answer.At("removeAuthor")));
    }

    private static object Input(string? name = null, string country = "norway", string email = "jo@example.org") =>
        new { name = name ?? Some.Name(), country, email, genres = new[] { "COMIC" }, tags = new[] { "a", "b" }, visibility = "OWNER" };
}
