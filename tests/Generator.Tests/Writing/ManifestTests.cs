using Knowledge.Generator.Tests.Compiling;
using static Knowledge.Generator.Tests.Writing.Feature;

namespace Knowledge.Generator.Tests.Writing;

/// <summary>What the manifest says of each feature.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void States_triggers_and_schedules() => Becomes(
        "ManifestEffects",
        "Manifest",
        """
        [Field] public DayOfWeek Day { get; private set; }
        /// <summary>Wakes it.</summary>
        [Update] public void Wake() { }
        /// <summary>It has slept for long.</summary>
        [Trigger(nameof(Wake), Every = "00:00:10", Attempts = 3, Batch = 20, Limit = nameof(Room), Also = [typeof(Shelf)])]
        internal static Expression<Func<Toy, bool>> Late => toy => toy.Day == DayOfWeek.Sunday;
        internal static int Room() => 3;
        /// <summary>Sweeps the floor.</summary>
        [Schedule("0 3 * * MON-FRI")] internal static void Sweep() { }
        [Subscription(After = [nameof(Wake)])] internal static Expression<Func<Toy, bool>> Awake => toy => true;
        """,
        attributes: ", Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Monday)");

    [Fact]
    public void Upserts_soft_deletion_and_what_is_for_the_destroyed() => Becomes(
        "ManifestLife",
        "Manifest",
        """
        [Field, Unique] public string Name { get; private set; } = "";
        [BelongsTo, Scope] public Shelf Shelf { get; private set; } = null!;
        [Create, Upsert(nameof(Name))] public static Toy Put(Guid shelfId, string name = "bear") => new();
        [Destroy] public void Break() { }
        [Update(OnDeleted = true)] public void Restore() => DeletedAt = null;
        [Update] public static Change<Toy> Call(string name) => Change.Of<Toy>().Set(toy => toy.Name, name);
        """,
        attributes: ", SoftDelete");

    [Fact]
    public void Results() => Becomes("ManifestResults", "Manifest", """
        [Action(IsQuery = true)] public static IReadOnlyList<Mood> Moods() => [];
        [Action] public static Task<Shelf> Find(string name) => null!;
        [Action] public static IReadOnlyList<Shelf> All() => null!;
        [Action] public static int? Count() => 3;
        [Action] public static void Dust() { }
        /// <summary>How it feels.</summary>
        /// <param name="Word">In a word.</param>
        /// <param name="Mixed">What else it feels.</param>
        public sealed record Mood(string? Word, IReadOnlyList<Mood> Mixed);
        """);

    [Fact]
    public void Calculations_and_embedded_records() => Becomes(
        "ManifestValues",
        "Manifest",
        """
        [Field] public Part Head { get; private set; } = null!;
        [Field, Length(0, 3)] public IReadOnlyList<Part> Parts { get; private set; } = [];
        /// <summary>How far it is.</summary>
        [Calculation] public static Expression<Func<Toy, int?>> Far([Range(0, 9)] int from, Part? to = null) => toy => from;
        """,
        others: """[Embedded] public sealed record Part([Length(1, 9)] string Name);""");

    [Fact]
    public void Embedded_record() => Snapshot.Matches("ManifestEmbedded", Generation.Of("""
        namespace Knowledge.Toys;

        [Embedded] public sealed record Part([Length(1, 9)] string Name, double? Weight, IReadOnlyList<Part> Inner);
        """).File("Part.EmbeddedManifest.g.cs"));

    [Fact]
    public void Secret() => Becomes("ManifestSecret", "Manifest", "string? IShownOnce.Secret => null;", bases: " : IShownOnce");
}
