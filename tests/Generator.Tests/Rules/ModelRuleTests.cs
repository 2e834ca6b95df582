namespace Knowledge.Generator.Tests.Rules;

public sealed class ModelRuleTests
{
    private const string Between = "[BelongsTo] public Toy Toy { get; private set; } = null!; [BelongsTo] public Box Box { get; private set; } = null!;";

    [Theory]
    [InlineData("[Calculation] public Expression<Func<Toy, int>> [|Sum|](int more) => null!;", "make it 'public static'")]
    [InlineData("[Calculation] public static int [|Sum|](int more) => 1;", "return 'Expression<Func<Toy, …>>' of a value")]
    [InlineData("[Calculation] public static Expression<Func<Toy, int>> [|Sum|]() => toy => 1;", "without arguments it is a property, 'public static Expression<Func<Toy, int>> Sum => …'")]
    [InlineData("[Calculation] public static Expression<Func<Toy, bool>> [|Sum|](TimeProvider clock) => toy => true;", "take values alone; what else it needs, such as the time, comes as an argument")]
    [InlineData("[Calculation, Sort] public static Expression<Func<Toy, int>> [|Sum|](int more) => toy => more;", "remove [Filter] and [Sort], which give no arguments to it")]
    public Task Calculation_of_another_shape(string method, string cure) =>
        Rule.Breaks("KNW020", Toys.With(method), $"The calculation 'Sum' cannot be computed: {cure}");

    [Fact]
    public Task Calculation_that_is_a_field_already() => Rule.Breaks(
        "KNW003",
        Toys.With("[Field] public int Sum { get; private set; } [Calculation] public static Expression<Func<Toy, int>> [|sum|](int more) => toy => more;"),
        "The GraphQL field of 'Toy' 'sum' exists already: rename 'sum'");

    [Theory]
    [InlineData("public Box [|Box|] { get; } = null!;", "[BelongsTo] public Toy Toy { get; private set; } = null!;", "is not a partial property that may be null and can be generated: write 'public partial Box? Box { get; }'")]
    [InlineData("public partial Box? [|Box|] { get; }", "", "has no other side in 'Box': write '[BelongsTo] public Toy Toy { get; private set; } = null!;' in 'Box'")]
    [InlineData("public partial Box? [|Box|] { get; }", "[BelongsTo] public Toy A { get; private set; } = null!; [BelongsTo] public Toy B { get; private set; } = null!;", "has several other sides in 'Box': write '[HasOne(By = nameof(Box.A))]'")]
    [InlineData("public partial string? [|Box|] { get; }", "", "points to 'String', which is no resource: write '[Resource] public sealed partial class String'")]
    public Task One_without_another_side(string property, string others, string message) =>
        Rule.Breaks("KNW021", Toys.Beside("[HasOne] " + property, others), "[HasOne] 'Box' " + message);

    [Theory]
    [InlineData("[ManyToMany(Through = typeof(Loan))] public List<Box> [|Boxes|] { get; } = [];", Between, "is not a partial list that can be generated: write 'public partial IReadOnlyCollection<Box> Boxes { get; }'")]
    [InlineData("[ManyToMany] public partial IReadOnlyCollection<Box> [|Boxes|] { get; }", Between, "does not say what it goes through: write '[ManyToMany(Through = typeof(…))]'")]
    [InlineData("[ManyToMany(Through = typeof(string))] public partial IReadOnlyCollection<Box> [|Boxes|] { get; }", Between, "goes through 'String', which is no resource: write '[Resource] public sealed partial class String'")]
    [InlineData("[ManyToMany(Through = typeof(Loan))] public partial IReadOnlyCollection<Box> [|Boxes|] { get; }", "[BelongsTo] public Toy Toy { get; private set; } = null!;", "goes through 'Loan', which does not belong to both: write '[BelongsTo] public Box Box { get; private set; } = null!;' in 'Loan'")]
    [InlineData("[ManyToMany(Through = typeof(Loan))] public partial IReadOnlyCollection<Box> [|Boxes|] { get; }", Between, "goes through 'Loan', which may join the same two twice: write '[Identity(nameof(Toy), nameof(Box))]' on 'Loan'")]
    public Task Many_through_nothing(string property, string between, string message) =>
        Rule.Breaks("KNW022", Toys.Beside(property, "") + Loan(between), "[ManyToMany] 'Boxes' " + message);

    [Fact]
    public Task Relations_of_their_shape() => Rule.Holds(Toys.Beside(
        "[HasOne(By = nameof(Box.Toy))] public partial Box? Box { get; } [ManyToMany(Through = typeof(Loan))] public partial IReadOnlyCollection<Box> Boxes { get; }",
        "[BelongsTo] public Toy Toy { get; private set; } = null!; [BelongsTo] public Toy? Other { get; private set; } [ManyToMany(Through = typeof(Loan))] public partial IReadOnlyCollection<Toy> Toys { get; }")
        + Loan(Between, ", Identity(nameof(Box), nameof(Toy))"));

    [Theory]
    [InlineData("public class [|Part|] { }", "declare it as 'public sealed record Part', not nested or generic")]
    [InlineData("public record [|Part|](int Size);", "declare it as 'public sealed record Part', not nested or generic")]
    [InlineData("public sealed record Part(int Size, Dictionary<string, int> [|Prices|]);", "'Prices' is no value; use a number, a text, a time, an enum, another [Embedded] record, or an IReadOnlyList of these")]
    [InlineData("public sealed record Part(Part [|Inner|]);", "'Inner' holds another 'Part' without end; make it 'Part?' or a list")]
    public Task Embedded_of_another_shape(string declaration, string cure) => Rule.Breaks(
        "KNW023", $"namespace Knowledge.Toys; [Embedded] {declaration}", $"The embedded record 'Part' cannot be kept: {cure}");

    [Fact]
    public Task Embedded_of_its_shape() => Rule.Holds(Toys.With("[Field] public Part? Part { get; private set; } [Update] public void Mend(Part part, IReadOnlyList<Part> more) { }")
        + "[Embedded] public sealed record Part([Length(1, 9)] string Name, Part? Inner, IReadOnlyList<Part> More, DayOfWeek Day) { public string Computed => Name; }");

    [Fact]
    public Task Restore_of_what_is_gone() => Rule.Breaks(
        "KNW024",
        Toys.With("[Update(OnDeleted = [|true|])] public void Restore() { }"),
        "'Restore' never runs, for a destroyed 'Toy' is gone: write '[Resource, SoftDelete]' on 'Toy', or remove 'OnDeleted'");

    [Fact]
    public Task Soft_deletion_of_what_is_never_deleted() => Rule.Breaks(
        "KNW025", Toys.With("", ", [|SoftDelete|]"), "No action destroys a 'Toy': write '[Destroy] public void Remove() { }', or remove [SoftDelete]");

    [Fact]
    public Task Soft_deletion_and_restore() => Rule.Holds(Toys.With(
        "[Destroy] public void Remove() { } [Update(OnDeleted = true)] public void Restore() => DeletedAt = null;", ", SoftDelete"));

    [Theory]
    [InlineData("[Update, [|Upsert(nameof(Size))|]] public void Put() { }", "goes with an action that makes a record: write '[Create, Upsert(…)] public static Toy Put'")]
    [InlineData("[Create, [|Upsert(nameof(Size))|]] public static Toy Put() => new();", "names members that several records may share: write '[Identity(nameof(Size))]' on the class, or name one of its identities or one [Unique] field: '[Upsert(nameof(…))]'")]
    [InlineData("[Create, [|Upsert|]] public static Toy Put() => new();", "names members that several records may share: write '[Identity(nameof(…))]' on the class, or name one of its identities or one [Unique] field: '[Upsert(nameof(…))]'")]
    public Task Upsert_by_what_is_not_unique(string method, string message) => Rule.Breaks(
        "KNW026",
        Toys.With("[Field] public int Size { get; private set; } " + method),
        "[Upsert] of 'Put' " + message.Replace("[Identity(nameof(…))]", "[Identity(…)]", StringComparison.Ordinal));

    [Fact]
    public Task Upsert_by_what_is_unique() => Rule.Holds(Toys.With(
        "[Field, Unique] public int Size { get; private set; } [Field] public int Age { get; private set; } [BelongsTo] public Toy? Whole { get; private set; } "
        + "[Create, Upsert(nameof(Size))] public static Toy Put() => new(); [Create, Upsert(nameof(Whole), nameof(Age))] public static Toy Add() => new();",
        ", Identity(nameof(Age), nameof(Whole))"));

    [Fact]
    public Task Calculation_used_with_a_value_of_the_record() => Rule.Breaks(
        "KNW027",
        Toys.With("[Field] public int Size { get; private set; } [Calculation] public static Expression<Func<Toy, int>> More(int by) => toy => toy.Size + by; [Calculation] public static Expression<Func<Toy, int>> Twice => toy => More([|toy|].Size).Of(toy);"),
        "'More' depends on 'toy', which is another one in every row: make the value part of the calculation itself, and use it as 'More.Of(toy)' without arguments");

    [Fact]
    public Task Calculation_used_with_what_is_known() => Rule.Holds(Toys.With(
        "[Field] public int Size { get; private set; } [Calculation] public static Expression<Func<Toy, int>> More(int by) => toy => toy.Size + by; "
        + "[Calculation] public static Expression<Func<Toy, int>> MoreStill(int by) => toy => More(by + 1).Of(toy); public static int In(Toy toy) => More(toy.Size).Of(toy);"));

    [Theory]
    [InlineData("[Field, [|Length(1, 5)|]] public int Size { get; private set; }", "[Length] on 'Size' limits nothing: use it on a text or a list; a number takes [Range]")]
    [InlineData("[Field, [|Range(1, 5)|]] public string Size { get; private set; } = \"\";", "[Range] on 'Size' limits nothing: use it on a number; a text and a list take [Length]")]
    [InlineData("[Field, [|Pattern(\"a\")|]] public int Size { get; private set; }", "[Pattern] on 'Size' limits nothing: use it on a text or a list; a number takes [Range]")]
    [InlineData("[Field, [|Range(5, 1)|]] public int Size { get; private set; }", "[Range] on 'Size' lets no value through: write the smaller bound first")]
    [InlineData("[Update] public void Mend([[|Length(9, 1)|]] string part) { }", "[Length] on 'part' lets no value through: write the smaller bound first")]
    public Task Limit_that_does_not_fit(string members, string message) => Rule.Breaks("KNW028", Toys.With(members), message);

    private static string Loan(string members, string attributes = "") => $$"""


        [Resource{{attributes}}]
        public sealed partial class Loan
        {
            {{members}}

            public static void Policies(Policies<Loan> may) => may.RunAnything.Always();
        }
        """;
}
