using Knowledge.Kernel.GraphQL;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Shelves;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>Actions that are no change of one record.</summary>
public sealed class OperationTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_query_answers_with_a_record_of_values()
    {
        await using var ann = world.As(People.Ann);
        var label = await Shelves(ann, 3, 5);
        var count = (await ann.Ask("query($label: String!) { countShelves(label: $label) { shelves last rooms { label room } } }", new { label })).At("countShelves");

        Assert.Equal($$"""{"shelves":2,"last":"{{label}}1","rooms":[{"label":"{{label}}0","room":3},{"label":"{{label}}1","room":5}]}""", Some.Json(count));
        Assert.Equal(2, (await ann.Actions.Shelves.Count(label)).Shelves);
        Assert.Null((await ann.Actions.Shelves.Count(Some.Name())).Last);
    }

    [Fact]
    public async Task A_resource_is_answered_as_far_as_the_actor_may_see_it()
    {
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        var label = await Shelves(ann, 3);
        await ann.Actions.Shelves.Build(label + "9", 9, hidden: true);
        const string Query = "query($label: String!) { largestShelves(label: $label) { big: room } }";

        Assert.Equal("""{"largestShelves":null}""", Some.Json(await ann.Ask(Query, new { label })));
        Assert.Equal("""{"largestShelves":{"big":9}}""", Some.Json(await admin.Ask(Query, new { label })));
        Assert.Null(await ann.Actions.Shelves.Largest(Some.Name()));
    }

    [Fact]
    public async Task An_answer_points_to_records_that_are_read_in_one_trip_as_far_as_the_actor_may_see_them()
    {
        const string Query = """
            query($label: String!) {
              survey: surveyShelves(label: $label) {
                __typename isWhole
                places { ...Place shelf { id } again: shelf { label } before { label } }
              }
            }
            fragment Place on ShelfPlace { label room at }
            """;
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        var label = await Shelves(ann, 3);
        var last = await ann.Actions.Shelves.Build(label + "9", 9, hidden: true);
        var places = (await ann.Ask(Query, new { label })).At("survey", "places");

        Assert.Equal($$$"""{"label":"{{{label}}}9","room":9,"at":1,"shelf":null,"again":null,"before":{"label":"{{{label}}}0"}}""", Some.Json(places[1]));
        Assert.Equal("null", Some.Json(places[0].At("before")));
        Assert.Equal(last.Id.ToString(), (await admin.Ask(Query, new { label })).At("survey", "places")[1].Text("shelf", "id"));

        var answer = await admin.Execute(Query, new { label });
        var trips = world.Sql.ListenToTrips();
        await admin.Directly(answer.Document!, new { label });
        Assert.Equal(2, trips.Count);
    }

    [Fact]
    public async Task Records_that_take_too_long_are_left_out_and_the_answer_says_so()
    {
        const string Query = "query($label: String!, $patience: Int) { surveyShelves(label: $label, patience: $patience) { isWhole places { at shelf { id } } } }";
        await using var ann = world.As(People.Ann);
        var label = await Shelves(ann, 3);

        Assert.Equal("""{"isWhole":false,"places":[{"at":0,"shelf":null}]}""", Some.Json((await ann.Ask(Query, new { label, patience = 0 })).At("surveyShelves")));
        Assert.True((await ann.Ask("query($label: String!) { surveyShelves(label: $label, patience: 0) { isWhole } }", new { label })).At("surveyShelves", "isWhole").GetBoolean());
    }

    [Fact]
    public async Task A_query_that_is_refused_says_so_past_the_engine_too()
    {
        const string Query = "query($label: String!, $patience: Int) { surveyShelves(label: $label, patience: $patience) { isWhole } }";
        await using var ann = world.As(People.Ann);
        var engine = await ann.Execute(Query, new { label = "x", patience = -1 });
        var failure = await Assert.ThrowsAsync<DirectFailure>(() => ann.Directly(engine.Document!, new { label = "x", patience = -1 }));

        Assert.Equal(FailureCode.Invalid, Assert.IsType<Refusal>(failure.InnerException).Failures[0].Code);
        Assert.IsType<Refusal>(Assert.Single(engine.Errors!).InnerException);
    }

    [Fact]
    public async Task A_mutation_answers_with_its_result_and_its_changes_are_told_in_its_name()
    {
        await using var ann = world.As(People.Ann);
        var label = await Shelves(ann, 3, 5);
        var hidden = await ann.Actions.Shelves.Build(label + "9", 9, hidden: true);
        var answer = await ann.Ask(
            "mutation($label: String!) { widenShelves(input: { label: $label, by: 2 }) { result { room } again: result { label } errors { code } } }", new { label });

        Assert.Equal($$"""{"result":[{"room":5},{"room":7}],"again":[{"label":"{{label}}0"},{"label":"{{label}}1"}],"errors":[]}""", Some.Json(answer.At("widenShelves")));
        Assert.Equal(["Build", "Widen"], (await ann.EventsOf(hidden.Id)).Select(told => told.Action));
    }

    [Fact]
    public async Task Refusals_are_in_the_payload()
    {
        await using var ann = world.As(People.Ann);
        var answer = await ann.Ask("""
            mutation {
              dust(input: { refuse: true }) { errors { code path } }
              twice: dust(input: { refuse: false }) { errors { code } }
              widenShelves(input: { label: "x", by: 11 }) { result { id } errors { code path } }
            }
            """);

        Assert.Equal(
            """{"dust":{"errors":[{"code":"CLEAN","path":["refuse"]}]},"twice":{"errors":[]},"widenShelves":{"result":null,"errors":[{"code":"INVALID","path":["by"]}]}}""",
            Some.Json(answer));
    }

    [Fact]
    public async Task Policies_are_judged_over_the_actor_and_a_rule_on_records_allows_nothing()
    {
        await using var ann = world.As(People.Ann);
        await using var robot = world.As(People.Robot);
        await using var nobody = world.As(Actor.Anonymous);

        Assert.Equal(5, await ann.Actions.Shelves.Add(2, 3));
        (await Some.Refused(robot.Actions.Shelves.Add(2, 3))).HasCode(FailureCode.Forbidden);
        Assert.Contains("Sign in first", (await Some.Refused(nobody.Actions.Shelves.Add(2, 3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_changes_something_is_an_error_and_writes_nothing()
    {
        await using var ann = world.As(People.Ann);
        var label = Some.Name();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ann.Actions.Shelves.Lie(label));

        Assert.Contains("Shelf.Lie is declared as a query", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await ann.Actions.Shelves.Count(label)).Shelves);
    }

    [Fact]
    public async Task Services_may_have_any_name()
    {
        await using var ann = world.As(People.Ann);
        Assert.Equal("yes yes yes yes yes yes", await ann.Actions.Shelves.Names());
    }

    private static async Task<string> Shelves(Caller caller, params int[] rooms)
    {
        var label = Some.Name();
        for (var at = 0; at < rooms.Length; at++)
            await caller.Actions.Shelves.Build(label + at, rooms[at]);
        return label;
    }
}
