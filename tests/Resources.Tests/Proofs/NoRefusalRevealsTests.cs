using CsCheck;
using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Riddles;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>The key of a record that the actor may not see is answered like a key that no record has: in the same words, by the same statements.</summary>
public sealed class NoRefusalRevealsTests(Puzzles puzzles) : IClassFixture<Puzzles>
{
    private const int Tries = 40;
    private const string Errors = "errors { code message path }";
    private const string Results = $"results {{ id record {{ id }} {Errors} }} {Errors}";

    /// <summary>What is said to a riddle, by the action that says it; reading is none.</summary>
    private static readonly (string? Action, string Text)[] ToRiddles =
    [
        (null, "{ riddle(id: \"ID\") { id level clues { totalCount } } }"),
        (null, "{ riddles(filter: { id: { in: [\"ID\"] } }) { totalCount nodes { id } } }"),
        (nameof(Riddle.Tell), $"mutation {{ tellRiddle(id: \"ID\", input: {{ times: 1 }}) {{ record {{ id }} {Errors} }} }}"),
        (nameof(Riddle.Tell), $"mutation {{ tellRiddle(id: \"ID\", ifVersion: \"1\", input: {{ times: 2 }}) {{ record {{ id }} {Errors} }} }}"),
        (nameof(Riddle.Turn), $"mutation {{ turnRiddle(id: \"ID\", input: {{ by: 1 }}) {{ record {{ id }} {Errors} }} }}"),
        (nameof(Riddle.Turn), $"mutation {{ turnRiddle(id: \"ID\", ifVersion: \"x\", input: {{ by: 1 }}) {{ record {{ id }} {Errors} }} }}"),
        (nameof(Riddle.Forget), $"mutation {{ forgetRiddle(id: \"ID\") {{ record {{ id }} {Errors} }} }}"),
        (nameof(Riddle.Tell), $"mutation {{ tellRiddles(ids: [\"ID\"], input: {{ times: 1 }}) {{ {Results} }} }}"),
        (nameof(Riddle.Turn), $"mutation {{ turnRiddles(ids: [\"ID\"], input: {{ by: 1 }}) {{ {Results} }} }}"),
        (nameof(Riddle.Forget), $"mutation {{ forgetRiddles(ids: [\"ID\"]) {{ {Results} }} }}"),
        (nameof(Riddle.Tell), $"mutation {{ tellRiddles(filter: {{ id: {{ eq: \"ID\" }} }}, input: {{ times: 1 }}) {{ {Results} }} }}"),
    ];

    private static readonly (string? Action, string Text)[] ToClues =
    [
        (null, "{ clue(id: \"ID\") { id riddle { id } } }"),
        (nameof(Clue.Reword), $"mutation {{ rewordClue(id: \"ID\", input: {{ text: \"x\" }}) {{ record {{ id }} {Errors} }} }}"),
        (nameof(Clue.Reword), $"mutation {{ rewordClues(ids: [\"ID\"], input: {{ text: \"x\" }}) {{ {Results} }} }}"),
    ];

    private int compared;

    [Fact]
    public async Task A_record_that_may_not_be_seen_is_answered_like_none()
    {
        await Gen.Select(Puzzle.Any, Suspect.Any).SampleAsync(AnswerAlike, iter: Tries, threads: 1);
        Assert.True(compared > 5 * Tries, $"Only {compared} answers about something hidden were compared.");
    }

    private async Task AnswerAlike(Puzzle puzzle, Suspect suspect)
    {
        var laid = await puzzles.Lay(puzzle);
        var actor = suspect.In(laid);
        await Compare<Riddle>(actor, laid.Riddles, ToRiddles);
        await Compare<Clue>(actor, laid.Clues, ToClues);
    }

    private async Task Compare<TRecord>(Actor actor, IReadOnlyList<Guid> records, (string? Action, string Text)[] questions)
        where TRecord : class, Kernel.Resources.IResource<TRecord>
    {
        await using var system = puzzles.World.As(Actor.System);
        var hidden = records.Except(await Puzzles.Seen<TRecord>(system.Db, actor)).ToList();
        foreach (var (action, text) in questions)
        {
            // Who may act on what it may not see does act.
            var runnable = action is null ? [] : await Runnable<TRecord>(system.Db, actor, action);
            var none = hidden.Count == 0 ? ("", "") : await Answer(actor, text, Laid.Missing);
            foreach (var id in hidden.Except(runnable))
            {
                Assert.Equal(none, await Answer(actor, text, id));
                compared++;
            }
        }
    }

    /// <summary>What a client is told, with the key replaced, and which statements were sent.</summary>
    private async Task<(string Told, string Sql)> Answer(Actor actor, string text, Guid id)
    {
        await using var caller = puzzles.World.As(actor);
        var sql = puzzles.World.Sql.Listen();
        var answer = await caller.Execute(text.Replace("ID", id.ToString(), StringComparison.Ordinal));
        return (Some.Json(caller.Json(answer)).Replace(id.ToString(), "ID", StringComparison.Ordinal), string.Join('\n', sql));
    }

    /// <summary>Arguments that are not known count as those that allow most.</summary>
    private static async Task<List<Guid>> Runnable<TRecord>(DbContext db, Actor actor, string action)
        where TRecord : class, Kernel.Resources.IResource<TRecord>
    {
        object? tell = action == nameof(Riddle.Tell) ? new TellRiddle(Guid.Empty, 1) : null;
        return await db.Set<TRecord>().Where(RuleBook<TRecord>.Runnable(action, actor, tell) ?? (record => true)).Select(record => record.Id).ToListAsync();
    }
}
