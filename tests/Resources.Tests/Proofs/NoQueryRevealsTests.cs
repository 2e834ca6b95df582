using CsCheck;
using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Knowledge.Sample.Riddles;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>
/// Whatever the actor, the records, the rules that are in force and the query: the answer is the one of a database in which
/// nothing is that the actor may not see.
/// </summary>
public sealed class NoQueryRevealsTests(Puzzles puzzles) : IClassFixture<Puzzles>
{
    private const int Tries = 50;
    private const int Queries = 12;

    private int hiding;

    [Fact]
    public async Task What_is_hidden_might_as_well_not_be_there()
    {
        await Gen.Select(Puzzle.Any, Suspect.Any, Shape.Any.Array[Queries]).SampleAsync(Agree, iter: Tries, threads: 1);
        Assert.True(hiding > Tries * Queries / 5, $"Only {hiding} queries asked for something hidden.");
    }

    private async Task Agree(Puzzle puzzle, Suspect suspect, (Kind Kind, string Text)[] queries)
    {
        var laid = await puzzles.Lay(puzzle);
        var actor = suspect.In(laid);
        var asked = queries.Select(query => (query.Kind, Text: "{ " + laid.Name(query.Text) + " }")).ToList();
        var (answers, statements) = (new List<string>(), new List<string>());
        foreach (var (kind, text) in asked)
        {
            answers.Add(await Answer(kind, text, actor));
            statements.Add(await Statements(text, actor));
            hiding += await Answer(kind, text, Puzzles.Witness) == answers[^1] ? 0 : 1;
        }

        await puzzles.Hide(actor);
        for (var at = 0; at < asked.Count; at++)
        {
            var (kind, text) = asked[at];
            Assert.Equal((await Answer(kind, text, CouldRead(kind, actor) ? Puzzles.Witness : actor), text), (answers[at], text));
            Assert.Equal(statements[at], await Statements(text, actor));
        }
    }

    /// <summary>What the database is asked, which takes its time.</summary>
    private async Task<string> Statements(string query, Actor actor)
    {
        await using var caller = puzzles.World.As(actor);
        var sql = puzzles.World.Sql.Listen();
        await caller.Execute(query);
        return string.Join('\n', sql);
    }

    /// <summary>What a client gets, whichever way the query goes; who is rejected at the door is told no more than that.</summary>
    private async Task<string> Answer(Kind kind, string query, Actor actor)
    {
        await using var caller = puzzles.World.As(actor);
        if (CouldRead(kind, actor))
            return Some.Json(await caller.Ask(query));
        var refused = await caller.Refused(query);
        return $"{Assert.Single(refused.Failures).Code} {refused.Message}";
    }

    private static bool CouldRead(Kind kind, Actor actor) => kind.One switch
    {
        "riddle" => RuleBook<Riddle>.CouldRead(actor),
        "clue" => RuleBook<Clue>.CouldRead(actor),
        "topic" => RuleBook<Topic>.CouldRead(actor),
        "filing" => RuleBook<Filing>.CouldRead(actor),
        _ => RuleBook<Desk>.CouldRead(actor),
    };
}
