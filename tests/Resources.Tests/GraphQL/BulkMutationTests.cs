using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;
using Knowledge.Sample.Shelves;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>The mutations of many.</summary>
public sealed class BulkMutationTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Making_many_answers_for_each_in_the_order_given()
    {
        await using var ann = world.As(People.Ann);
        var shelf = await ann.Actions.Shelves.Build(Some.Name(), 5);
        var number = Some.Name();
        var answer = (await ann.Ask(
            """
            mutation($input: [PrintTicketInput!]!) {
              printTickets(input: $input) { errors { code } results { record { number } again: record { s: state } errors { code path } } rows: results { id } }
            }
            """,
            new { input = new[] { new { shelfId = shelf.Id, number }, new { shelfId = shelf.Id, number = "" }, new { shelfId = shelf.Id, number = "a\0b" }, new { shelfId = shelf.Id, number = number + "2" } } })).At("printTickets");

        Assert.Equal(
            $$$"""[{"record":{"number":"{{{number}}}"},"again":{"s":"NEW"},"errors":[]},{"record":null,"again":null,"errors":[{"code":"INVALID","path":["number"]}]},{"record":null,"again":null,"errors":[{"code":"INVALID","path":["number"]}]},{"record":{"number":"{{{number}}}2"},"again":{"s":"NEW"},"errors":[]}]""",
            Some.Json(answer.At("results")));
        Assert.NotNull(answer.Text("rows", 0, "id"));
        Assert.Null(answer.Text("rows", 1, "id"));
        Assert.Equal("[]", Some.Json(answer.At("errors")));
    }

    [Fact]
    public async Task Changing_many_takes_keys_or_a_filter()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var shelf = await ann.Actions.Shelves.Build(Some.Name(), 5);
        var name = Some.Name();
        var mine = await ann.Actions.Tickets.Print(shelf.Id, name + "1");
        await bob.Actions.Tickets.Print(shelf.Id, name + "2");
        const string ByFilter = "mutation($name: String!) { punchTickets(filter: { number: { startsWith: $name } }) { results { record { number state } errors { code } } } }";
        const string ByKeys = "mutation($ids: [ID!]) { renumberTickets(ids: $ids, input: { number: \"\" }) { results { record { folds } errors { code } } errors { message } } }";

        Assert.Equal(
            $$$"""{"results":[{"record":{"number":"{{{name}}}1","state":"PUNCHED"},"errors":[]},{"record":null,"errors":[{"code":"FORBIDDEN"}]}]}""",
            Some.Json((await ann.Ask(ByFilter, new { name })).At("punchTickets")));
        Assert.Equal("""{"results":[{"record":null,"errors":[{"code":"INVALID"}]}],"errors":[]}""", Some.Json((await ann.Ask(ByKeys, new { ids = new[] { mine.Id } })).At("renumberTickets")));
        Assert.Equal("""{"results":[],"errors":[]}""", Some.Json((await ann.Ask(ByKeys, new { ids = Array.Empty<Guid>() })).At("renumberTickets")));
    }

    [Theory]
    [InlineData("mutation { punchTickets { results { id } errors { code path } } }", "ids")]
    [InlineData("mutation { punchTickets(ids: [], filter: { number: { eq: \"1\" } }) { results { id } errors { code path } } }", "ids")]
    [InlineData("mutation { punchTickets(filter: {}) { results { id } errors { code path } } }", "filter")]
    public async Task What_names_no_records_is_refused_as_a_whole(string mutation, string path)
    {
        await using var ann = world.As(People.Ann);
        Assert.Equal($$"""{"results":[],"errors":[{"code":"INVALID","path":["{{path}}"]}]}""", Some.Json((await ann.Ask(mutation)).At("punchTickets")));
    }

    [Fact]
    public async Task More_than_500_are_refused_as_a_whole()
    {
        await using var ann = world.As(People.Ann);
        var ids = Enumerable.Range(0, 501).Select(_ => Guid.CreateVersion7());
        var answer = await ann.Ask("mutation($ids: [ID!]) { dropTickets(ids: $ids) { results { id } errors { message } } }", new { ids });
        Assert.Equal("""{"results":[],"errors":[{"message":"\u0027ids\u0027 takes at most 500 entries; these are 501. Do it in several calls."}]}""", Some.Json(answer.At("dropTickets")));
    }
}
