using System.Text.Json;
using CsCheck;
using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Knowledge.Sample.Riddles;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Rules;

/// <summary>Whatever the actor, the record and the rules that are in force: what is explained is what happens.</summary>
public sealed class ExplainPropertyTests(World world) : IClassFixture<World>
{
    private const int Rules = 13;
    private const int Tries = 150;

    private static readonly Gen<Actor> Who = Gen.Int[0, 3].Select(at => new[] { People.Ann, People.Bob, People.Robot, Actor.Anonymous }[at]);
    private static readonly Gen<int[]> InForce = Gen.Int[0, Rules - 1].Array[0, 6];
    private static readonly Gen<Sketch> Record = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 2], (maker, level, solved, desk) => new Sketch(maker, level, solved, desk));
    private static readonly Gen<Right[]> Rights = Gen.Select(Gen.OneOf("Read", "Tell", "Turn", "Make", "*", "Steal"), Gen.Int[0, 2], (action, scope) => new Right(action, scope)).Array[0, 1];

    [Fact]
    public async Task What_is_explained_is_what_happens()
    {
        var desks = new[] { await Desk("A", People.Ann), await Desk("B", People.Bob) };
        await Gen.Select(Who, InForce, Record, Rights, Gen.Int[1, 3]).SampleAsync(
            async (who, rules, sketch, rights, times) =>
            {
                var desk = sketch.Desk == 0 ? null : (Guid?)desks[sketch.Desk - 1];
                await using var system = world.As(Actor.System);
                var riddle = await system.Actions.Riddles.Make(sketch.MakerId, sketch.Level, sketch.IsSolved, desk, hint: "a");
                var actor = who with
                {
                    GroupIds = [.. rules.Select(Riddle.Switch)],
                    Grants = [.. rights.Select(right => new ActorGrant(nameof(Riddle), right.Action, right.Scope switch { 0 => null, 1 => riddle.Id, _ => desk ?? desks[0] }))],
                };
                await using var caller = world.As(actor);
                await Reading(system, caller, actor, riddle);
                await Fields(system, caller, actor, riddle);
                await Acting(system, caller, actor, new TellRiddle(riddle.Id, times));
                await Making(caller, actor, riddle);
                await Acting(system, caller, actor, new TurnRiddle(riddle.Id, times));
                await Acting(system, caller, actor, new ForgetRiddle(riddle.Id));
            },
            iter: Tries,
            threads: 1);
    }

    private static async Task Reading(Caller system, Caller caller, Actor actor, Riddle riddle)
    {
        var why = await system.Actions.Explain<Riddle>(ActorGrant.Reading, actor, riddle.Id);
        Assert.Equal(await Outcome(async () => await caller.Actions.Riddles.Read().AnyAsync(row => row.Id == riddle.Id) ? Ruling.Allowed : Ruling.NotFound), why.Ruling);
        Consistent(why);
        Assert.Equal(why.Ruling == Ruling.Allowed, await caller.Actions.Riddles.CanRead(riddle.Id));
        Assert.Equal(why.Ruling == Ruling.Forbidden, !RuleBook<Riddle>.CouldRead(actor));
    }

    /// <summary>A field that may not be read is null; these all have a value.</summary>
    private static async Task Fields(Caller system, Caller caller, Actor actor, Riddle riddle)
    {
        foreach (var (property, field) in new[] { (nameof(Riddle.Told), "told"), (nameof(Riddle.Hint), "hint"), (nameof(Riddle.HintLength), "hintLength"), (nameof(Riddle.Level), "level") })
        {
            var why = await system.Actions.ExplainField<Riddle>(property, actor, riddle.Id);
            Assert.Equal(await Outcome(async () => (await Field(caller, riddle, field))?.ValueKind switch { null => Ruling.NotFound, JsonValueKind.Null => Ruling.Forbidden, _ => Ruling.Allowed }), why.Ruling);
            if (why.Ruling == Ruling.Allowed || property == nameof(Riddle.Level))
                Consistent(why);
            var before = await system.Actions.ExplainField<Riddle>(property, actor);
            Assert.True(before.Ruling == Ruling.Depends || (before.Ruling == Ruling.Allowed) == (why.Ruling == Ruling.Allowed), $"{before}\n{why}");
        }
    }

    private static async Task<JsonElement?> Field(Caller caller, Riddle riddle, string field)
    {
        if (!RuleBook<Riddle>.CouldRead(caller.Actions.Actor))
            throw await caller.Refused($"{{ riddle(id: \"{riddle.Id}\") {{ {field} }} }}");
        var record = (await caller.Ask($"{{ riddle(id: \"{riddle.Id}\") {{ {field} }} }}")).At("riddle");
        return record.ValueKind == JsonValueKind.Null ? null : record.At(field);
    }

    private static async Task Acting(Caller system, Caller caller, Actor actor, IChange<Riddle> command)
    {
        var why = await system.Actions.Explain(command, actor);
        var perhaps = await system.Actions.Explain<Riddle>(command.Action, actor, command.Id);
        Assert.Equal(why.Ruling == Ruling.Allowed, await caller.Actions.Can(command));
        Assert.Equal(perhaps.Ruling is Ruling.Allowed or Ruling.Depends, await caller.Actions.Can<Riddle>(command.Action, command.Id));
        Assert.Equal(
            await Outcome(async () =>
            {
                await caller.Actions.Send(command);
                return Ruling.Allowed;
            }),
            why.Ruling);
        Consistent(why);
        Assert.True(perhaps.Ruling == Ruling.Depends || (perhaps.Ruling == Ruling.Allowed) == (why.Ruling == Ruling.Allowed), $"{perhaps}\n{why}");
    }

    /// <summary>A record that is just made is judged in memory, one that is stored by the database: the same rules, the same verdict.</summary>
    private static async Task Making(Caller caller, Actor actor, Riddle like)
    {
        var stored = caller.Db.Set<Riddle>().Where(row => row.Id == like.Id);
        var inSql = RuleBook<Riddle>.Runnable(nameof(Riddle.Make), actor) is { } runnable ? await stored.AnyAsync(runnable) : true;
        var happens = await Outcome(async () =>
        {
            var made = await caller.Actions.Riddles.Make(like.MakerId, like.Level, like.IsSolved, like.DeskId);
            return made is null ? Ruling.NotFound : Ruling.Allowed;
        });

        // A right within the record alone cannot be a right to make it.
        if (actor.Grants.All(grant => grant.ScopeId != like.Id))
            Assert.Equal(inSql ? Ruling.Allowed : Ruling.Forbidden, happens);
        var why = await caller.Actions.Explain<Riddle>(nameof(Riddle.Make), actor);
        Assert.True(why.Ruling == Ruling.Depends || why.Ruling == happens, why.ToString());
        Assert.Equal(why.Ruling is Ruling.Allowed or Ruling.Depends, await caller.Actions.Riddles.CanMake());
    }

    private static void Consistent(Explanation why)
    {
        Assert.All(why.Rules, rule => Assert.NotNull(rule.Holds));
        if (why.Ruling == Ruling.Allowed)
            Assert.True(why.Decider is { Kind: not RuleKind.Unless, Holds: true }, why.ToString());
        else
            Assert.True(why.Decider is null or { Kind: RuleKind.Unless, Holds: true } or { Kind: RuleKind.OnlyIf, Holds: false }, why.ToString());
    }

    private static async Task<Ruling> Outcome(Func<Task<Ruling>> work)
    {
        try
        {
            return await work();
        }
        catch (Refusal refusal)
        {
            return Assert.Single(refusal.Failures).Code == FailureCode.Forbidden ? Ruling.Forbidden : Ruling.NotFound;
        }
    }

    private async Task<Guid> Desk(string name, Actor member)
    {
        await using var admin = world.As(People.Admin);
        var desk = await admin.Actions.Desks.Set(name);
        await admin.Actions.DeskMembers.Seat(desk.Id, member.UserId);
        await admin.Actions.DeskMembers.Seat(desk.Id);
        return desk.Id;
    }

    private sealed record Sketch(int Maker, int Level, bool IsSolved, int Desk)
    {
        public Guid? MakerId => Maker switch { 0 => null, 1 => People.Ann.Id, 2 => People.Bob.Id, _ => People.Robot.Id };
    }

    private sealed record Right(string Action, int Scope);
}
