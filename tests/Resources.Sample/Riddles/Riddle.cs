using System.Linq.Expressions;
using Knowledge.Sample.Desks;

namespace Knowledge.Sample.Riddles;

/// <summary>A resource with many rules, each of which somebody can be under or not; for tests that try all sorts of sets of rules.</summary>
[Resource]
public sealed partial class Riddle
{
    // What it is

    /// <summary>Who made it, unless nobody knows.</summary>
    [Field, Filter]
    public Guid? MakerId { get; private set; }

    /// <summary>How hard it is.</summary>
    [Field, Filter, Sort]
    public int Level { get; private set; }

    /// <summary>Whether it is solved.</summary>
    [Field, Filter, Sort]
    public bool IsSolved { get; private set; }

    /// <summary>How often it was told.</summary>
    [Field, Filter, Sort]
    public int Told { get; private set; }

    /// <summary>What helps, if anything does.</summary>
    [Field, Filter, Sort, Length(0, 60)]
    public string? Hint { get; private set; }

    /// <summary>Where it came up, if that is known.</summary>
    [BelongsTo, Scope]
    public Desk? Desk { get; private set; }

    /// <summary>What leads to its solution.</summary>
    [HasMany(By = nameof(Clue.Riddle))]
    public partial IReadOnlyCollection<Clue> Clues { get; }

    /// <summary>What it is about.</summary>
    [ManyToMany(Through = typeof(Filing))]
    public partial IReadOnlyCollection<Topic> Topics { get; }

    /// <summary>Where it is filed.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Filing> Filings { get; }

    /// <summary>How much help there is.</summary>
    [Calculation, Filter, Sort]
    public static Expression<Func<Riddle, int?>> HintLength => riddle => riddle.Hint == null ? null : riddle.Hint.Length;

    // What it does

    /// <summary>Makes one.</summary>
    [Create]
    public static Riddle Make(Guid? makerId, int level, bool isSolved, Guid? deskId, int told = 0, string? hint = null) =>
        new() { MakerId = makerId, Level = level, IsSolved = isSolved, DeskId = deskId, Told = told, Hint = hint };

    /// <summary>Tells it.</summary>
    [Update]
    public void Tell(int times) => Told += times;

    /// <summary>Makes it harder or easier, in one statement.</summary>
    [Update]
    public static Change<Riddle> Turn(int by) => Change.Of<Riddle>().Set(riddle => riddle.Level, riddle => riddle.Level + by).When(riddle => riddle.Level < 100, "It is hard enough.", nameof(Level));

    /// <summary>Forgets it.</summary>
    [Destroy]
    public void Forget()
    {
    }

    /// <summary>Those that are harder than that.</summary>
    [Read]
    public static IQueryable<Riddle> Harder(IQueryable<Riddle> riddles, int level) => riddles.Where(riddle => riddle.Level > level);
}
