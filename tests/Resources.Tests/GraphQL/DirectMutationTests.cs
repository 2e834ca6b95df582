using System.Text.Json;
using GraphQL;
using Knowledge.Kernel.GraphQL;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A mutation that was sent before is run past the engine: in the same words, with fewer trips, and never twice.</summary>
public sealed class DirectMutationTests(World world) : IClassFixture<World>
{
    private const string Everything = """
        mutation Make($input: RegisterAuthorInput!, $more: Boolean!) {
          made: registerAuthor(input: $input) {
            __typename
            secret
            record { __typename key: id ...Named }
            again: record { id @include(if: $more) genres books(first: 1) { nodes { title } } }
            errors { __typename code why: message path }
          }
        }
        fragment Named on Author { name email tags visibility }
        """;

    [Fact]
    public async Task What_is_told_is_what_the_engine_tells()
    {
        await using var ann = world.As(People.Ann);
        foreach (var more in new[] { true, false })
        {
            var engine = await Asked(ann, Unheard(), more, Input());
            Assert.Equal(Common(engine), Common(await Twice(ann, more, () => Input())));
        }
    }

    [Fact]
    public async Task Refusals_are_told_as_the_engine_tells_them()
    {
        await using var ann = world.As(People.Ann);
        await using var anyone = world.As(Actor.Anonymous);
        foreach (var (caller, name) in new[] { (ann, ""), (anyone, "Jo") })
        {
            var engine = await Asked(caller, Unheard(), true, Input(name));
            Assert.NotEqual(0, engine.At("made", "errors").GetArrayLength());
            Assert.Equal(Some.Json(engine), Some.Json(await Twice(caller, true, () => Input(name))));
        }
    }

    [Fact]
    public async Task A_version_that_is_not_the_newest_is_refused()
    {
        const string Rename = "mutation($id: ID!, $version: String, $name: String!) { renameAuthor(id: $id, ifVersion: $version, input: { name: $name }) { record { version } errors { code } } }";
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var first = (await ann.Ask(Rename, new { id = author.Id, name = Some.Name() })).Text("renameAuthor", "record", "version");
        var second = (await ann.Ask(Rename, new { id = author.Id, version = first, name = Some.Name() })).At("renameAuthor");
        var third = (await ann.Ask(Rename, new { id = author.Id, version = first, name = Some.Name() })).At("renameAuthor");

        Assert.Equal("[]", Some.Json(second.At("errors")));
        Assert.Equal("""[{"code":"CONFLICT"}]""", Some.Json(third.At("errors")));
    }

    [Fact]
    public async Task What_breaks_is_told_as_the_engine_tells_it_and_not_run_again()
    {
        const string Collapse = "mutation($label: String!) { first: collapseShelf(input: { label: $label }) { errors { code } } }";
        await using var ann = world.As(People.Ann);
        var engine = await ann.Execute(Collapse, new { label = Some.Name() });
        var failure = await Assert.ThrowsAsync<DirectFailure>(() => ann.Directly(engine.Document!, new { label = Some.Name() }));

        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Equal(Some.Json(ann.Json(engine)), Some.Json(ann.Json(failure.Tell(new ExecutionError(engine.Errors![0].Message, failure.InnerException!) { Code = engine.Errors[0].Code }))));
    }

    [Fact]
    public async Task Making_a_record_that_all_may_see_takes_one_trip()
    {
        const string Wish = "mutation($input: WishLoanInput!) { wishLoan(input: $input) { record { id } errors { code } } }";
        await using var ann = world.As(People.Ann);
        var answer = await ann.Execute(Wish, new { input = new { reader = "Ann" } });
        var trips = world.Sql.ListenToTrips();
        await ann.Directly(answer.Document!, new { input = new { reader = "Ann" } });

        Assert.Single(trips);
    }

    /// <summary>The same in words that no host has heard before, so that it takes the long way.</summary>
    private static string Unheard() => $"{Everything}\n# {Guid.CreateVersion7()}";

    /// <summary>The same after it was heard.</summary>
    private static async Task<JsonElement> Twice(Caller caller, bool more, Func<object> input)
    {
        await Asked(caller, Everything, more, input());
        return await Asked(caller, Everything, more, input());
    }

    private static Task<JsonElement> Asked(Caller caller, string query, bool more, object input) => caller.Ask(query, new { input, more });

    /// <summary>What does not differ from one author to the next.</summary>
    private static string Common(JsonElement data) => new[] { data.Text("made", "record", "key"), data.Text("made", "record", "name"), data.Text("made", "secret") }
        .Aggregate(Some.Json(data), (text, own) => text.Replace(own!, "…", StringComparison.Ordinal));

    private static object Input(string? name = null, string country = "france") =>
        new { name = name ?? Some.Name(), country, email = "jo@example.org", genres = new[] { "COMIC" }, tags = new[] { "new" } };
}
