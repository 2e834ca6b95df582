using Knowledge.Generator.Tests.Compiling;

namespace Knowledge.Generator.Tests.Writing;

/// <summary>One feature each: what its declaration becomes, and that it compiles.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Field_with_constraints() => Becomes("FieldWithConstraints", "Storage", """
        [Field, Unique, Immutable, Length(3, 64)] public string Name { get; private set; } = "";
        [Field, Sort] public int Weight { get; private set; }
        """);

    [Fact]
    public void Validator() => Becomes("Validator", "Validators", """
        [Create] public static Toy Make(
            [Length(3, 64), Pattern("[a-z]+", Message = "Use small letters.")] string name, [Range(0.5, 10)] double weight, IReadOnlyList<string> marks) => new();
        """);

    [Fact]
    public void Constraint_of_the_field_of_the_same_name() => Becomes("InheritedConstraint", "Validators", """
        [Field, Length(3, 64)] public string Name { get; private set; } = "";
        [Update] public void Rename(string name) => Name = name;
        """);

    [Fact]
    public void Belongs_to() => Becomes("BelongsTo", "Storage", "[BelongsTo] public Shelf? Shelf { get; private set; }");

    [Fact]
    public void Belongs_to_in_GraphQL() => Becomes("BelongsToGraph", "Graph", "[BelongsTo] public Shelf? Shelf { get; private set; }");

    [Fact]
    public void Has_many() => Becomes("HasMany", "Resource", """
        [HasMany] public partial IReadOnlyCollection<Toy> Parts { get; }
        [BelongsTo] public Toy? Whole { get; private set; }
        """);

    [Fact]
    public void Identity() => Becomes(
        "Identity",
        "Storage",
        """
        [Field] public int Number { get; private set; }
        [BelongsTo] public Shelf Shelf { get; private set; } = null!;
        """,
        attributes: ", Identity(nameof(Shelf), nameof(Number))");

    [Fact]
    public void Index() => Becomes(
        "Index",
        "Storage",
        "[BelongsTo] public Shelf Shelf { get; private set; } = null!;",
        attributes: ", Index(nameof(Shelf), nameof(CreatedAt))");

    [Fact]
    public void Create_action() => Becomes("CreateAction", "Actions", """
        /// <summary>Makes a toy.</summary>
        [Create] public static Toy Make(Actor actor, string name, TimeProvider clock, int weight = 3) => new();
        """);

    [Fact]
    public void Update_action() => Becomes("UpdateAction", "Actions", "[Update] public Task Mend(string part, CancellationToken cancellation) => Task.CompletedTask;");

    [Fact]
    public void Code_interface() => Becomes("Door", "Door", """
        [Create] public static Toy Make(string name) => new();
        [Destroy] public void Break() { }
        """);

    [Fact]
    public void Read_action() => Becomes("ReadAction", "Graph", """
        /// <summary>Toys of a weight.</summary>
        [Read] public static IQueryable<Toy> Weighing(IQueryable<Toy> toys, int least, int? most = null) => toys;
        """);

    [Fact]
    public void Mutation() => Becomes("Mutation", "Graph", """
        [Create(Name = "makeToy")] public static Toy Make(string name) => new();
        [Update] public void Paint(IReadOnlyList<string> colours) { }
        """);

    [Fact]
    public void Calculation() => Becomes("Calculation", "Graph", """
        /// <summary>Whether a child can lift it.</summary>
        [Calculation, Filter] public static Expression<Func<Toy, bool>> IsLight => toy => toy.UpdatedAt > toy.CreatedAt;
        """);

    [Fact]
    public void Enum() => Becomes("Enum", "Storage", "[Field, Filter] public DayOfWeek Day { get; private set; }");

    [Fact]
    public void List() => Becomes("List", "Storage", "[Field, Filter] public IReadOnlyList<DayOfWeek> Days { get; private set; } = [];");

    [Fact]
    public void Value_object() => Becomes("ValueObject", "Storage", "[Field] public Colour Colour { get; private set; } = null!;");

    [Fact]
    public void Value_object_as_an_argument() =>
        Becomes("ValueObjectArgument", "Graph", "[Update] public void Paint(Colour colour, Colour? spots = null) { }");

    [Fact]
    public void Sensitive_field_is_in_no_api() => Becomes("Sensitive", "Graph", "[Field, Sensitive] public string Secret { get; private set; } = \"\";");

    [Fact]
    public void Sensitive_field_is_a_fact() => Becomes("SensitiveFact", "Resource", "[Field, Sensitive, Immutable] public string Secret { get; private set; } = \"\";");

    private static void Becomes(string name, string file, string members, string attributes = "")
    {
        var generation = Generation.Of(
            $$"""
            namespace Knowledge.Toys;

            [Resource{{attributes}}]
            public sealed partial class Toy
            {
                {{members}}
                public static void Policies(Policies<Toy> may) => may.RunAnything.Always();
            }
            """,
            """
            namespace Knowledge.Toys;

            [Resource]
            public sealed partial class Shelf
            {
                public static void Policies(Policies<Shelf> may) => may.Read.Always();
            }

            public sealed record Colour(string Name) : IParsable<Colour>
            {
                public static Colour Parse(string s, IFormatProvider? provider) => new(s);
                public static bool TryParse(string? s, IFormatProvider? provider, out Colour result) => (result = new(s ?? "")) is not null;
                public override string ToString() => Name;
            }
            """);
        Assert.Empty(generation.Complaints);
        Snapshot.Matches(name, generation.File($"Toy.{file}.g.cs"));
    }
}
