using Knowledge.Generator.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Tests.Writing;

/// <summary>A wrong declaration never breaks the generator, and what it writes then still compiles.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("[HasMany] public int Parts { get; }")]
    [InlineData("[HasMany] public IReadOnlyCollection<Toy> Parts { get; } = [];")]
    [InlineData("[HasMany] public partial IReadOnlyCollection<string> Parts { get; }")]
    [InlineData("[HasMany(By = \"Typo\")] public partial IReadOnlyCollection<Toy> Parts { get; }")]
    [InlineData("[HasMany] public List<Toy> Parts { get; } = [];")]
    [InlineData("[BelongsTo] public int Whole { get; private set; }")]
    [InlineData("[BelongsTo] public int[] Whole { get; private set; } = [];")]
    [InlineData("[BelongsTo] public string Whole { get; private set; } = \"\"; public Guid Key => WholeId;")]
    [InlineData("[BelongsTo] public Toy? Whole { get; private set; } [Field] public Guid? WholeId { get; private set; }")]
    [InlineData("[HasOne] public Toy? Part { get; }")]
    [InlineData("[HasOne] public partial string? Part { get; }")]
    [InlineData("[HasOne] public partial Toy? Part { get; }")]
    [InlineData("[ManyToMany] public partial IReadOnlyCollection<Toy> Parts { get; }")]
    [InlineData("[ManyToMany(Through = typeof(string))] public partial IReadOnlyCollection<Toy> Parts { get; }")]
    [InlineData("[ManyToMany] public List<Toy> Parts { get; } = [];")]
    [InlineData("[Calculation] public static Expression<Func<Toy, int>> Sum() => toy => 1;")]
    [InlineData("[Calculation] public static int Sum(int more) => more;")]
    [InlineData("[Calculation] public static Expression<Func<Toy, int>> Sum(int more) => toy => more; [Calculation] public static Expression<Func<Toy, int>> Sum(long more) => toy => 2;")]
    [InlineData("[Create, Upsert(\"Typo\")] public static Toy Make() => new();")]
    [InlineData("[Update, Upsert] public void Mend() { }")]
    [InlineData("[Update(OnDeleted = true)] public void Restore() { }")]
    [InlineData("[Field, Length(1, 5), Pattern(\"a\")] public int Number { get; private set; }")]
    [InlineData("[Field, Range(1, 5)] public string Name { get; private set; } = \"\";")]
    [InlineData("[Field] public static int Number { get; set; }")]
    [InlineData("[Field] private int Number { get; set; }")]
    [InlineData("[Field] public int this[int at] => at;")]
    [InlineData("[Field, Sort] public DayOfWeek? Day { get; private set; }")]
    [InlineData("[Field] public Dictionary<string, int> Counts { get; private set; } = [];")]
    [InlineData("[Calculation] public int Sum => 3;")]
    [InlineData("[Create] public Toy Make(string name) => new();")]
    [InlineData("[Create] public static int Make(string name) => 1;")]
    [InlineData("[Create] private static Toy Make(string name) => new();")]
    [InlineData("[Update] public static void Mend(string name) { }")]
    [InlineData("[Update] public void Mend<T>(T part) { }")]
    [InlineData("[Update] public void Mend(ref int part) { }")]
    [InlineData("[Update] public void Mend(Guid id) { }")]
    [InlineData("[Update] public void Mend(int part, int Part) { }")]
    [InlineData("[Update] public void Mend(int part) { } [Update] public void Mend(string part) { }")]
    [InlineData("[Update] public void Mend(string action, int kind, float weight = 1.5f, decimal price = 2.5m) { }")]
    [InlineData("[Read] public static List<Toy> Few(int count) => [];")]
    [InlineData("[Read] public static IQueryable<Toy> Few(IQueryable<Toy> toys, TimeProvider clock) => toys;")]
    [InlineData("[Trigger(nameof(Mend))] internal static Expression<Func<Toy, bool>> Broken => toy => true; [Update] public void Mend(string part) { }")]
    [InlineData("[Trigger(\"Typo\")] internal static Expression<Func<Toy, bool>> Broken => toy => true;")]
    [InlineData("[Trigger(nameof(Mend), Every = \"often\")] internal static bool Broken => true; [Update] public void Mend() { }")]
    [InlineData("[Trigger(nameof(Mend), Limit = \"Typo\")] internal static Expression<Func<Toy, bool>> Broken(string word) => toy => true; [Update] public void Mend() { }")]
    [InlineData("[Schedule(\"now\")] public void Sweep(string word) { }")]
    [InlineData("[Subscription(On = typeof(string))] public bool Broken(string word) => true;")]
    [InlineData("[Action] public int Count() => 1;")]
    [InlineData("[Action] public static Dictionary<string, int> Count() => [];")]
    [InlineData("[Action] public static Part Count() => new(null!); public sealed record Part(List<int> Sizes);")]
    [InlineData("[Action] public static Part? Count() => null; public sealed record Part(Part? Next, IReadOnlyList<Part> Others, int? Size);")]
    [InlineData("[Update] public void Mend(TimeProvider work, TimeProvider loaded, IServiceProvider record, IDisposable command, ICloneable cancellationToken, Actor actor, IComparable @event) { }")]
    public void Stubs_compile(string members)
    {
        var generation = Generation.Of(Toy(members));
        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
    }

    [Theory]
    [InlineData("[Field] public Missing Thing { get; private set; }", 1)]
    [InlineData("[Update] public void Mend(Missing part, int times) { }", 4)]
    [InlineData("[HasMany] public partial List<Toy> Parts { get; }", 1)]
    [InlineData("[HasMany] public partial IReadOnlyCollection<Missing> Parts { get; }", 4)]
    [InlineData("[BelongsTo] public Missing Thing { get; private set; } = null!;", 1)]
    [InlineData("[Update(Name = 3)] public void Mend() { }", 1)]
    [InlineData("[Field, Length(1)] public string Name { get; private set; } = \"\";", 1)]
    public void One_mistake_is_few_errors(string members, int most)
    {
        var generation = Generation.Of(Toy(members));
        Assert.Null(generation.Result.Exception);
        Assert.InRange(generation.Complaints.Count(), 1, most);
    }

    [Theory]
    [InlineData("[Resource] public sealed class Toy { }")]
    [InlineData("[Resource] public partial class Toy<T> { }")]
    [InlineData("[Resource] public static partial class Toy { }")]
    [InlineData("[Resource] public sealed partial record Toy;")]
    [InlineData("public partial class Box { [Resource] public sealed partial class Toy { } }")]
    [InlineData("[Resource] public sealed partial class Toy { } [Resource] public sealed partial class Toy { }")]
    [InlineData("[Resource, Identity] public sealed partial class Toy { }")]
    [InlineData("[Resource, Identity(null!)] public sealed partial class Toy { }")]
    [InlineData("[Resource(Plural = \"\")] public sealed partial class Toy { }")]
    [InlineData("[Resource, Identity(\"Typo\")] public sealed partial class Toy { }")]
    [InlineData("namespace A { [Resource] public sealed partial class Toy { } } namespace B { [Resource] public sealed partial class Toy { } }")]
    [InlineData("[Module] public sealed partial class Toys : Module; [Module] public sealed partial class Toys;")]
    public void The_generator_never_fails(string source)
    {
        var generation = Generation.Of(source);
        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Diagnostics);
        Assert.InRange(generation.Complaints.Count(complaint => complaint.Severity == DiagnosticSeverity.Error), 0, 3);
    }

    [Fact]
    public void A_resource_may_stand_in_the_global_namespace() => Assert.Empty(Generation.Of(
        "[Resource] public sealed partial class Toy { public static void Policies(Policies<Toy> may) => may.Read.Always(); }").Complaints);

    private static string Toy(string members) => $$"""
        namespace Knowledge.Toys;

        [Resource]
        public sealed partial class Toy
        {
            {{members}}
            public static void Policies(Policies<Toy> may) => may.RunAnything.Always();
        }
        """;
}
