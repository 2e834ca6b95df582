using CsCheck;
using Knowledge.Kernel.Live;
using Knowledge.Resources.Tests.Live;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Riddles;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>A subscription with a filter sends what a list with this filter shows, and that somebody changed something else it does not tell.</summary>
public sealed class NoSubscriptionRevealsTests(Puzzles puzzles) : IClassFixture<Puzzles>
{
    private const string Selection = "{ id told hint desk { name } topics { nodes { name } } }";

    private int silent;

    [Fact]
    public async Task A_subscription_sends_what_a_list_shows()
    {
        await Gen.Select(Puzzle.Any, Suspect.Reading, Shape.Filter(Kind.Riddle)).SampleAsync(SendsWhatIsShown, iter: 40, threads: 1);
        Assert.True(silent > 40, $"Only {silent} changes were not told.");
    }

    private async Task SendsWhatIsShown(Puzzle puzzle, Suspect suspect, string filter)
    {
        var laid = await puzzles.Lay(puzzle);
        await using var system = puzzles.World.As(Actor.System);
        var last = await system.Actions.Riddles.Make(null, 77, false, null);
        var wanted = $"{{ or: [{laid.Name(filter)}, {{ id: {{ eq: \"{last.Id}\" }} }}] }}";
        await using var caller = puzzles.World.As(suspect.In(laid) with { Grants = [new(nameof(Riddle), ActorGrant.Reading, last.Id)] });
        using var heard = await Heard.Of(caller, $"subscription {{ riddleChanged(filter: {wanted}) {Selection} }}");
        foreach (var id in laid.Riddles.Append(last.Id))
            puzzles.World.Live.Publish(new LiveEvent(0, nameof(Riddle), id, nameof(Riddle.Tell), DateTimeOffset.UnixEpoch, new HashSet<string>()));

        await using var reader = puzzles.World.As(caller.Actions.Actor);
        foreach (var id in laid.Riddles.Append(last.Id))
        {
            var shown = (await reader.Ask($"{{ riddles(filter: {{ and: [{{ id: {{ eq: \"{id}\" }} }}, {wanted}] }}) {{ nodes {Selection} }} }}")).At("riddles", "nodes");
            if (shown.GetArrayLength() == 0)
                silent++;
            else
                Assert.Equal(Some.Json(shown[0]), Some.Json((await heard.Next()).At("riddleChanged")));
        }
    }
}
