using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Riddles;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>That a value is taken is told to those who might have taken it themselves, and nothing beside that.</summary>
public sealed class ConflictTests(Puzzles puzzles) : IClassFixture<Puzzles>
{
    private const int Tries = 60;
    private const string Errors = "errors { code message path }";
    private const string Taken = """[{"code":"CONFLICT","message":"There is a Topic with this name already. Choose another one.","path":["name"]}]""";

    private static readonly Gen<string> Ways = Gen.Select(Gen.OneOf("coinTopic", "putTopic", "coinTopics", "putTopics"), Gen.OneOf("true", "false"), (way, isOpen) =>
        way.EndsWith('s')
            ? $"mutation {{ answer: {way}(input: [{{ name: \"sea\", isOpen: {isOpen} }}]) {{ results {{ record {{ name }} {Errors} }} }} }}"
            : $"mutation {{ answer: {way}(input: {{ name: \"sea\", isOpen: {isOpen} }}) {{ record {{ name }} {Errors} }} }}");

    private int conflicts;
    private int refused;

    [Fact]
    public async Task A_conflict_with_what_is_hidden_says_no_more_than_that_there_is_one()
    {
        await Gen.Select(Puzzle.Any, Suspect.Any, Ways).SampleAsync(Conflict, iter: Tries, threads: 1);
        Assert.True(conflicts > 0 && refused > 0, $"{conflicts} conflicts and {refused} refusals were compared.");
    }

    private async Task Conflict(Puzzle puzzle, Suspect suspect, string mutation)
    {
        var laid = await puzzles.Lay(puzzle with { OpenTopics = [false, .. puzzle.OpenTopics[1..]] });
        var actor = suspect.In(laid) with { GroupIds = [.. suspect.Rules.Where(rule => rule is not (30 or 8)).Append(32).Select(Riddle.Switch)], Grants = [] };
        var taken = await Answer(actor, mutation);
        await using var system = puzzles.World.As(Actor.System);
        var kept = await system.Db.Set<Topic>().SingleAsync(topic => topic.Id == laid.Topics[0]);
        Assert.Equal(("sea", false), (kept.Name, kept.IsOpen));

        await system.Db.Set<Topic>().Where(topic => topic.Id == laid.Topics[0]).ExecuteDeleteAsync();
        var free = await Answer(actor, mutation);
        if (free.Contains("FORBIDDEN", StringComparison.Ordinal))
        {
            Assert.Equal(free, taken);
            refused++;
        }
        else
        {
            Assert.Equal(free.Replace("[]", Taken, StringComparison.Ordinal).Replace("""{"name":"sea"}""", "null", StringComparison.Ordinal), taken);
            conflicts++;
        }
    }

    private async Task<string> Answer(Actor actor, string mutation)
    {
        await using var caller = puzzles.World.As(actor);
        return Some.Json(await caller.Ask(mutation));
    }
}
