using System.Text.Json;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>A change that is one statement: policy, state, conditions, update and event.</summary>
public sealed class AtomicTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task It_is_one_statement_without_a_transaction_around_it()
    {
        await using var ann = world.As(People.Ann);
        var tally = await ann.Actions.Tallies.Begin();
        var (sql, transactions) = (world.Sql.Listen(), world.Transactions.Listen());
        var after = await ann.Actions.Tallies.Add(tally.Id, 7);

        Assert.Equal((7, 0), (after.Points, transactions.Count));
        Assert.Equal(["WITH", "SELECT"], sql.Select(statement => statement.Split(' ', '\n')[0]));
        var told = (await ann.EventsOf(tally.Id))[^1];
        Assert.Equal(("Add", "Ann", "Tally"), (told.Action, told.ActorName, told.Resource));
        Assert.Equal("[0,7]", Compact(told.Changes, "points"));
        Assert.True(after.UpdatedAt > after.CreatedAt);
    }

    [Fact]
    public async Task Its_event_tells_what_any_other_event_would()
    {
        await using var ann = world.As(People.Ann);
        var tally = await ann.Actions.Tallies.Begin();
        await ann.Actions.Tallies.Add(tally.Id, 1);
        await ann.Actions.Tallies.Touch(tally.Id);
        await ann.Actions.Tallies.Note(tally.Id, new string('x', 500), "secret");
        await ann.Actions.Tallies.Note(tally.Id, new string('x', 500), "secret");
        var events = await ann.EventsOf(tally.Id);

        Assert.Equal(["Begin", "Add", "Note"], events.Select(told => told.Action));
        Assert.Equal(["points", "touched"], events[1].Changes.RootElement.EnumerateObject().Select(change => change.Name).Order());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}\+00:00$", events[1].Changes.RootElement.GetProperty("touched")[1].GetString());
        Assert.Equal("""[null,"500 characters"]""", Compact(events[2].Changes, "word"));
        Assert.Equal("""["hidden","hidden"]""", Compact(events[2].Changes, "hidden"));
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("Boost")]
    public async Task Everybody_counts_and_every_event_follows_the_one_before(string action)
    {
        await using var ann = world.As(People.Ann);
        var tally = await ann.Actions.Tallies.Begin();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(async () =>
        {
            await using var caller = world.As(People.Ann);
            await (action == "Add" ? caller.Actions.Tallies.Add(tally.Id, 1) : caller.Actions.Tallies.Boost(tally.Id, 1));
        })));

        Assert.Equal(30, ann.Actions.Tallies.Read().Single(row => row.Id == tally.Id).Points);
        var steps = (await ann.EventsOf(tally.Id)).Skip(1).Select(told => Compact(told.Changes, "points"));
        Assert.Equal(Enumerable.Range(0, 30).Select(at => $"[{at},{at + 1}]").Order(), steps.Order());
    }

    [Fact]
    public async Task It_is_refused_like_any_other_action()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var tally = await ann.Actions.Tallies.Begin();
        await ann.Actions.Tallies.Add(tally.Id, 1000);

        (await Some.Refused(ann.Actions.Tallies.Add(tally.Id, 1))).HasCode(FailureCode.Conflict, "points");
        (await Some.Refused(ann.Actions.Tallies.Add(Guid.CreateVersion7(), 1))).HasCode(FailureCode.NotFound, "id");
        (await Some.Refused(bob.Actions.Tallies.Add(tally.Id, 1))).HasCode(FailureCode.Forbidden);
        var stored = await ann.Actions.Tallies.Begin(TallyState.Stored);
        (await Some.Refused(bob.Actions.Tallies.Add(stored.Id, 1))).HasCode(FailureCode.NotFound, "id");
        (await Some.Refused(ann.Actions.Tallies.Add(stored.Id, -1))).HasCode(FailureCode.Invalid, "points");
        Assert.Equal(2, (await ann.EventsOf(tally.Id)).Count);
    }

    [Fact]
    public async Task It_walks_the_table_of_states()
    {
        await using var ann = world.As(People.Ann);
        var (open, paused) = (await ann.Actions.Tallies.Begin(), await ann.Actions.Tallies.Begin(TallyState.Paused));

        Assert.Equal(TallyState.Shut, (await ann.Actions.Tallies.Close(open.Id)).State);
        Assert.Equal(TallyState.Stored, (await ann.Actions.Tallies.Close(paused.Id)).State);
        Assert.Equal("""["Open","Shut"]""", Compact((await ann.EventsOf(open.Id))[^1].Changes, "state"));
        Assert.Equal("The tally is Shut; Close takes one that is Open or Paused.", (await Some.Refused(ann.Actions.Tallies.Close(open.Id))).Message);
    }

    [Fact]
    public async Task What_the_database_refuses_names_the_field()
    {
        await using var ann = world.As(People.Ann);
        var (one, two) = (await ann.Actions.Tallies.Begin(), await ann.Actions.Tallies.Begin());
        var place = Random.Shared.Next();
        await ann.Actions.Tallies.Note(one.Id, null, "", place);

        (await Some.Refused(ann.Actions.Tallies.Note(two.Id, null, "", place))).HasCode(FailureCode.Conflict, "place");
        Assert.Single(await ann.EventsOf(two.Id));
    }

    [Fact]
    public async Task Within_another_action_it_joins_the_transaction_and_sees_what_that_one_did()
    {
        await using var ann = world.As(People.Ann);
        var tally = await ann.Actions.Tallies.Begin();

        Assert.Equal(6, (await ann.Actions.Tallies.AddTwice(tally.Id, 3)).Points);
        (await Some.Refused(ann.Actions.Tallies.AddTwice(tally.Id, 1000))).HasCode(FailureCode.Conflict, "points");
        Assert.All(await ann.Actions.Tallies.AddMany([tally.Id], 4), row => Assert.Equal(10, row.Record!.Points));
        Assert.Equal(10, ann.Actions.Tallies.Read().Single(row => row.Id == tally.Id).Points);
    }

    [Fact]
    public async Task It_is_a_mutation_and_is_told_live()
    {
        await using var ann = world.As(People.Ann);
        var tally = await ann.Actions.Tallies.Begin();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var live = world.Live.Listen(stop.Token).GetAsyncEnumerator(stop.Token);
        var answer = await ann.Ask("mutation($id: ID!) { addTally(id: $id, input: { points: 5 }) { record { points } errors { code } } }", new { id = tally.Id });

        Assert.Equal("""{"record":{"points":5},"errors":[]}""", Some.Json(answer.At("addTally")));
        Assert.True(await live.MoveNextAsync());
        Assert.Equal(((await ann.EventsOf(tally.Id))[^1].Id, tally.Id, "Add"), (live.Current.Id, live.Current.RecordId, live.Current.Action));
    }

    private static string Compact(JsonDocument changes, string field) => JsonSerializer.Serialize(changes.RootElement.GetProperty(field));
}
