using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Knowledge.Sample.Riddles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>A database for one puzzle after the other, in which records may point to what is gone.</summary>
public sealed class Puzzles : IAsyncLifetime
{
    /// <summary>Who is shown everything that is there.</summary>
    internal static readonly Actor Witness = Actor.User(Guid.CreateVersion7(), "Witness") with { GroupIds = [Riddle.Everything] };

    private static readonly Type[] Kinds = [typeof(Filing), typeof(Clue), typeof(Riddle), typeof(Topic), typeof(DeskMember), typeof(Desk)];

    internal World World { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await using var system = World.As(Actor.System);
        foreach (var entity in system.Db.Model.GetEntityTypes().Where(entity => Kinds.Contains(entity.ClrType)))
        {
            foreach (var key in entity.GetForeignKeys())
                await system.Db.Database.ExecuteSqlRawAsync(Loosen(entity, key));
        }
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    /// <summary>Puts a puzzle in the place of the one before.</summary>
    internal async Task<Laid> Lay(Puzzle puzzle)
    {
        await using var system = World.As(Actor.System);
        var db = system.Db;
        await Clear(db);
        var desks = new[] { Desk.Set("A"), Desk.Set("B") };
        var riddles = puzzle.Riddles.Select(riddle => Riddle.Make(
            riddle.MakerId, riddle.Level, riddle.IsSolved, riddle.Desk == 0 ? null : desks[riddle.Desk - 1].Id, riddle.Told, riddle.Hint)).ToList();
        var topics = Puzzle.Topics.Select((name, at) => Topic.Coin(name, puzzle.OpenTopics[at])).ToList();
        var clues = puzzle.Clues.Where(clue => clue.Riddle < riddles.Count)
            .Select(clue => Clue.Give(riddles[clue.Riddle].Id, clue.Text, clue.Weight, clue.IsFalse, riddles.ElementAtOrDefault(clue.Next)?.Id)).ToList();
        var filings = puzzle.Filings.Where(filing => filing.Riddle < riddles.Count).DistinctBy(filing => (filing.Riddle, filing.Topic))
            .Select(filing => Filing.File(riddles[filing.Riddle].Id, topics[filing.Topic].Id, filing.Share)).ToList();
        db.AddRange(desks);
        db.AddRange(DeskMember.Seat(desks[0].Id, People.Ann.Id), DeskMember.Seat(desks[1].Id, People.Bob.Id), DeskMember.Seat(desks[1].Id));
        db.AddRange(riddles);
        db.AddRange(topics);
        db.AddRange(clues);
        db.AddRange(filings);
        await db.SaveChangesAsync();
        return new(Keys(riddles), Keys(clues), Keys(topics), Keys(filings), Keys(desks));
    }

    /// <summary>Takes away what the actor may not see: whole records, and the values of fields.</summary>
    internal async Task Hide(Actor actor)
    {
        await using var system = World.As(Actor.System);
        var db = system.Db;
        var (riddles, clues, topics, filings, desks, members) = (
            await Seen<Riddle>(db, actor), await Seen<Clue>(db, actor), await Seen<Topic>(db, actor), await Seen<Filing>(db, actor), await Seen<Desk>(db, actor), await Seen<DeskMember>(db, actor));
        var (hints, told, weights) = (
            await Shown<Riddle>(db, actor, nameof(Riddle.Hint)), await Shown<Riddle>(db, actor, nameof(Riddle.Told)), await Shown<Clue>(db, actor, nameof(Clue.Weight)));
        await db.Set<Riddle>().Where(row => !hints.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hint, (string?)null));
        await db.Set<Riddle>().Where(row => !told.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Told, -1000));
        await db.Set<Clue>().Where(row => !weights.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Weight, (int?)null));
        await db.Set<Riddle>().Where(row => !riddles.Contains(row.Id)).ExecuteDeleteAsync();
        await db.Set<Clue>().Where(row => !clues.Contains(row.Id)).ExecuteDeleteAsync();
        await db.Set<Topic>().Where(row => !topics.Contains(row.Id)).ExecuteDeleteAsync();
        await db.Set<Filing>().Where(row => !filings.Contains(row.Id)).ExecuteDeleteAsync();
        await db.Set<Desk>().Where(row => !desks.Contains(row.Id)).ExecuteDeleteAsync();
        await db.Set<DeskMember>().Where(row => !members.Contains(row.Id)).ExecuteDeleteAsync();
    }

    /// <summary>The records that the actor may see, as Entity Framework judges the rules.</summary>
    internal static Task<List<Guid>> Seen<TRecord>(DbContext db, Actor actor)
        where TRecord : class, IResource<TRecord> =>
        db.Set<TRecord>().Where(RuleBook<TRecord>.Readable(actor) ?? (record => true)).Select(record => record.Id).ToListAsync();

    /// <summary>The records of which the actor may see the field.</summary>
    internal static Task<List<Guid>> Shown<TRecord>(DbContext db, Actor actor, string field)
        where TRecord : class, IResource<TRecord>
    {
        var rows = db.Set<TRecord>().AsQueryable();
        if (RuleBook<TRecord>.FieldReadable(field, actor) is { } rule)
            rows = rows.Where(Expression.Lambda<Func<TRecord, bool>>(new Substitution(rule.Parameters[1], Expression.Constant(actor)).Visit(rule.Body), rule.Parameters[0]));
        return rows.Select(record => record.Id).ToListAsync();
    }

    private static string Loosen(IEntityType entity, IForeignKey key) => $"ALTER TABLE {entity.GetSchema()}.{entity.GetTableName()} DROP CONSTRAINT {key.GetConstraintName()}";

    private static async Task Clear(DbContext db)
    {
        await db.Set<Filing>().ExecuteDeleteAsync();
        await db.Set<Clue>().ExecuteDeleteAsync();
        await db.Set<Riddle>().ExecuteDeleteAsync();
        await db.Set<Topic>().ExecuteDeleteAsync();
        await db.Set<DeskMember>().ExecuteDeleteAsync();
        await db.Set<Desk>().ExecuteDeleteAsync();
    }

    private static List<Guid> Keys<TRecord>(IEnumerable<TRecord> records)
        where TRecord : class, IResource<TRecord> => [.. records.Select(record => record.Id)];
}
