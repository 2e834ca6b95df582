using Knowledge.Generator.Tests.Compiling;
using static Knowledge.Generator.Tests.Writing.Feature;

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
    public void Index_of_a_list() => Becomes(
        "IndexOfAList",
        "Storage",
        """
        [HasMany] public partial IReadOnlyCollection<Toy> Parts { get; }
        [BelongsTo] public Toy? Whole { get; private set; }
        [Field] public int Number { get; private set; }
        """,
        attributes: ", Identity(nameof(Whole), nameof(Number))");

    [Fact]
    public void Checks() => Becomes("Checks", "Storage", """
        [Field, Length(2, 20), Pattern("[a-z]+")] public string? Name { get; private set; }
        [Field, Range(0.5, 9)] public decimal Price { get; private set; }
        [Field, Length(1, 3)] public IReadOnlyList<int> Sizes { get; private set; } = [];
        [Field] public IReadOnlyList<int> Free { get; private set; } = [];
        """);

    [Fact]
    public void Index_left_out() => Becomes("IndexLeftOut", "Storage", """
        [Field, Filter(Scans = true), Sort(Scans = true)] public int Weight { get; private set; }
        [Field, Filter(Scans = true), Sort] public int Size { get; private set; }
        """);

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
        [Create] public static Toy Make() => new();
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
    public void Calculation_with_arguments() => Becomes("CalculationWithArguments", "Graph", """
        /// <summary>Whether it was made before.</summary>
        [Calculation] public static Expression<Func<Toy, bool>> IsOlder(DateTimeOffset than) => toy => toy.CreatedAt < than;
        /// <summary>The same text.</summary>
        [Calculation] public static Expression<Func<Toy, string?>> Echo([Length(1, 9)] string text, int times = 2) => toy => text;
        """);

    [Fact]
    public void Has_one() => Becomes("HasOne", "Resource", "[HasOne] public partial Lid? Lid { get; }", others: """
        [Resource] public sealed partial class Lid
        {
            [BelongsTo] public Toy Toy { get; private set; } = null!;
            public static void Policies(Policies<Lid> may) => may.Read.Always();
        }
        """);

    [Fact]
    public void Other_side_of_has_one() => Becomes("HasOneOtherSide", "Storage", "[BelongsTo] public Lid Lid { get; private set; } = null!;", others: """
        [Resource] public sealed partial class Lid
        {
            [HasOne] public partial Toy? Toy { get; }
            public static void Policies(Policies<Lid> may) => may.Read.Always();
        }
        """);

    [Fact]
    public void Many_to_many() => Becomes(
        "ManyToMany", "Storage", "[ManyToMany(Through = typeof(Loan))] public partial IReadOnlyCollection<Child> Children { get; }", others: """
        [Resource(Plural = "Children")] public sealed partial class Child
        {
            [HasMany] public partial IReadOnlyCollection<Loan> Loans { get; }
            public static void Policies(Policies<Child> may) => may.Read.Always();
        }

        [Resource] public sealed partial class Loan
        {
            [BelongsTo] public Toy Toy { get; private set; } = null!;
            [BelongsTo] public Child Child { get; private set; } = null!;
            public static void Policies(Policies<Loan> may) => may.Read.Always();
        }
        """);

    [Fact]
    public void Embedded() => Snapshot.Matches("Embedded", Generation.Of(Part).File("Part.Embedded.g.cs"));

    [Fact]
    public void Embedded_field() => Becomes(
        "EmbeddedField", "Storage", "[Field] public Part Part { get; private set; } = null!; [Field, Length(0, 3)] public IReadOnlyList<Part> Spare { get; private set; } = [];", others: Part[Part.IndexOf('[')..]);

    [Fact]
    public void Embedded_argument() => Becomes(
        "EmbeddedArgument", "Graph", "[Update] public void Mend(Part part, Part? second, IReadOnlyList<Part> more) { }", others: Part[Part.IndexOf('[')..]);

    [Fact]
    public void Embedded_limits() => Becomes(
        "EmbeddedLimits", "Validators", "[Update] public void Mend(Part part, Part? second, IReadOnlyList<Part> more) { }", others: Part[Part.IndexOf('[')..]);

    [Fact]
    public void Soft_delete() => Becomes("SoftDelete", "Resource", "", attributes: ", SoftDelete");

    [Fact]
    public void Soft_delete_frees_what_is_unique() => Becomes(
        "SoftDeleteUnique", "Storage", "[Field, Unique] public int Number { get; private set; }", attributes: ", SoftDelete, Identity(nameof(Number))");

    [Fact]
    public void Restore() => Becomes("Restore", "Actions", "[Update(OnDeleted = true)] public void Restore() => DeletedAt = null;", attributes: ", SoftDelete");

    [Fact]
    public void Upsert() => Becomes(
        "Upsert",
        "Actions",
        "[Field] public int Number { get; private set; } [BelongsTo] public Shelf Shelf { get; private set; } = null!; [Create, Upsert(nameof(Shelf), nameof(Number))] public static Toy Put(Guid shelfId, int number) => new();",
        attributes: ", Identity(nameof(Number), nameof(Shelf))");

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

    [Fact]
    public void Trigger() => Becomes("Trigger", "Effects", """
        [Field] public int Weight { get; private set; }
        [Update] public void Mend(string how = "well") { }
        [Trigger(nameof(Mend), Every = "00:00:10", Attempts = 3, Batch = 20)] internal static Expression<Func<Toy, bool>> Heavy(DateTimeOffset now) => toy => toy.Weight > 3 && toy.CreatedAt < now;
        """);

    [Fact]
    public void Trigger_on_rows_of_another_resource() => Becomes("TriggerElsewhere", "Effects", """
        [Create] public static Toy Make(Guid shelfId) => new();
        internal static Task Dust(IReadOnlyList<Guid> toyIds, TimeProvider clock, CancellationToken cancellation) => Task.CompletedTask;
        internal static int Room(Actor actor) => 3;
        [Trigger(nameof(Make))] internal static Expression<Func<Shelf, bool>> Empty => shelf => true;
        [Trigger(nameof(Dust), Limit = nameof(Room), Also = [typeof(Shelf)])] internal static Expression<Func<Toy, bool>> Dusty(IServiceProvider services) => toy => true;
        """);

    [Fact]
    public void Subscription() => Becomes("Subscription", "Graph", """
        [Field] public int Weight { get; private set; }
        /// <summary>Toys that became heavy.</summary>
        [Subscription(On = typeof(Shelf), After = ["Fill", "Empty"])] internal static Expression<Func<Toy, bool>> Heavy => toy => toy.Weight > 3;
        /// <summary>Toys that are light for somebody.</summary>
        [Subscription] internal static Expression<Func<Toy, bool>> Light(Actor actor) => toy => toy.Weight < 3 && actor.IsUser;
        """);

    [Fact]
    public void Schedule() => Becomes("Schedule", "Effects", """[Schedule("0 3 * * MON-FRI")] internal static void Sweep(DateTimeOffset now, TimeProvider clock) { }""");

    [Fact]
    public void Action_without_a_record() => Becomes("Action", "Actions", """
        /// <summary>Counts toys.</summary>
        [Action(IsQuery = true)] public static Task<int?> Count(string name, TimeProvider command) => Task.FromResult<int?>(1);
        [Action] public static void Dust() { }
        """);

    [Fact]
    public void Result() => Becomes("Result", "Graph", """
        [Action(IsQuery = true)] public static IReadOnlyList<Mood> Moods() => [];
        [Action] public static Task<Shelf> Find(string name) => null!;
        /// <summary>How it feels.</summary>
        /// <param name="Word">In a word.</param>
        public sealed record Mood(string? Word, int Strength);
        """);

    [Fact]
    public void Result_that_points_to_records() => Becomes("ResultReference", "Graph", """
        [Action(IsQuery = true)] public static IReadOnlyList<Seat> Seats() => [];
        /// <param name="Toy">Who sits there.</param>
        public sealed record Seat([property: Flat] Place Place, Reference<Toy> Toy, Reference<Shelf>? Behind);
        /// <summary>Where it is.</summary>
        /// <param name="Row">From the front.</param>
        public readonly record struct Place(int Row);
        """);

    [Fact]
    public void Hooks() => Becomes("Hooks", "Actions", """
        [Update] public void Mend(string part) { }
        [Before(nameof(Mend))] internal void Look(string part) { }
        [After(nameof(Mend))] internal Task Tell(Actor actor, TimeProvider record) => Task.CompletedTask;
        """);

    [Fact]
    public void Atomic_update() => Becomes("AtomicUpdate", "Actions", """
        [Field] public int Size { get; private set; }
        [Update] public static Change<Toy> Grow(int by, TimeProvider changing) => Change.Of<Toy>().Set(toy => toy.Size, toy => toy.Size + by);
        """);

    [Fact]
    public void Table_of_states() => Becomes(
        "Transitions",
        "Resource",
        """
        [Field] public DayOfWeek Day { get; private set; }
        [Update] public void Wake() { }
        """,
        attributes: ", Transition(nameof(Wake), DayOfWeek.Sunday, DayOfWeek.Monday)");

    private const string Part = """
        namespace Knowledge.Toys;

        [Embedded] public sealed record Part([Length(1, 9)] string Name, double? Weight, IReadOnlyList<Part> Inner);
        """;
}
