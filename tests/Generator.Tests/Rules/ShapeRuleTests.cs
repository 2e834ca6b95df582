namespace Knowledge.Generator.Tests.Rules;

public sealed class ShapeRuleTests
{
    [Theory]
    [InlineData("[Identity([|\"Typo\"|])]", "Typo")]
    [InlineData("[Identity(nameof(Size), [|\"Number\"|])]", "Number")]
    [InlineData("[Identity([|nameof(Mend)|])]", "Mend")]
    public Task Identity_of_what_is_not_stored(string identity, string name) => Rule.Breaks(
        "KNW004",
        Toys.With("[Field] public int Size { get; private set; } [BelongsTo] public Toy? Whole { get; private set; } public int Number => 1; [Update] public void Mend() { }", "] " + identity.TrimEnd(']')),
        $"'{name}' is no field or relation of 'Toy': name one of Size, Whole");

    [Fact]
    public Task Identity_of_what_is_stored() => Rule.Holds(Toys.With(
        "[Field] public int Size { get; private set; } [BelongsTo] public Toy? Whole { get; private set; }",
        ", Identity(nameof(Size), nameof(Whole)), Identity(\"WholeId\")"));

    [Fact]
    public Task Other_side_that_does_not_exist() => Rule.Breaks(
        "KNW004",
        Toys.Beside("[BelongsTo] public Box Box { get; private set; } = null!;", "[HasMany(By = [|\"Typo\"|])] public partial IReadOnlyCollection<Toy> Toys { get; }"),
        "'Typo' is no [BelongsTo] to 'Box' of 'Toy': name one of Box");

    [Theory]
    [InlineData("public partial class [|Toy|]")]
    [InlineData("public sealed partial class [|Toy|]<T>")]
    [InlineData("public sealed partial record [|Toy|]")]
    [InlineData("public static partial class [|Toy|]")]
    public Task Resource_of_another_shape(string declaration) => Rule.Breaks(
        "KNW005",
        $"namespace Knowledge.Toys; [Resource] {declaration} {{ public static void Policies(Policies<Toy> may) {{ }} }}",
        "The resource 'Toy' cannot be completed: declare it in a namespace as 'public sealed partial class Toy', not nested, static, generic or a record");

    [Fact]
    public Task Resource_of_its_shape() => Rule.Holds(Toys.With(""));

    [Theory]
    [InlineData("public IReadOnlyCollection<Toy> [|Toys|] { get; } = [];", "is not a partial list that can be generated: write 'public partial IReadOnlyCollection<Toy> Toys { get; }'")]
    [InlineData("public List<Toy> [|Toys|] { get; } = [];", "is not a partial list that can be generated: write 'public partial IReadOnlyCollection<Toy> Toys { get; }'")]
    [InlineData("public int [|Toys|] => 1;", "is not a partial list that can be generated: write 'public partial IReadOnlyCollection<…> Toys { get; }'")]
    [InlineData("public partial IReadOnlyCollection<string> [|Toys|] { get; }", "lists 'String', which is no resource: write '[Resource] public sealed partial class String'")]
    [InlineData("public partial IReadOnlyCollection<Box> [|Toys|] { get; }", "has no other side in 'Box': write '[BelongsTo] public Box Box { get; private set; } = null!;' in 'Box'")]
    public Task List_without_another_side(string property, string message) => Rule.Breaks(
        "KNW006",
        Toys.Beside("[BelongsTo] public Box Box { get; private set; } = null!;", "[HasMany] " + property),
        "[HasMany] 'Toys' " + message);

    [Fact]
    public Task List_with_two_other_sides() => Rule.Breaks(
        "KNW006",
        Toys.Beside("[BelongsTo] public Box? Home { get; private set; } [BelongsTo] public Box? Lent { get; private set; }", "[HasMany] public partial IReadOnlyCollection<Toy> [|Toys|] { get; }"),
        "[HasMany] 'Toys' has several other sides in 'Toy': write '[HasMany(By = nameof(Toy.Home))]'");

    [Fact]
    public Task List_with_another_side() => Rule.Holds(Toys.Beside(
        "[BelongsTo] public Box? Home { get; private set; } [BelongsTo] public Box? Lent { get; private set; }",
        "[HasMany(By = nameof(Toy.Home))] public partial IReadOnlyCollection<Toy> Toys { get; }"));

    [Theory]
    [InlineData("[BelongsTo] public [|string|] Owner { get; private set; } = \"\";", "string")]
    [InlineData("[BelongsTo] public [|Version|] Owner { get; private set; } = null!;", "Version")]
    [InlineData("[BelongsTo] public [|Guid?|] Owner { get; private set; }", "Guid?")]
    public Task Relation_to_what_is_no_resource(string members, string type) => Rule.Breaks(
        "KNW007",
        Toys.With(members),
        $"[BelongsTo] 'Owner' points to '{type}', which is no resource: mark '{type}' with [Resource], or store its value as a [Field]");

    [Fact]
    public Task Relation_to_a_resource() => Rule.Holds(Toys.With("[BelongsTo] public Toy? Owner { get; private set; }"));

    [Theory]
    [InlineData("[Create] public Toy [|Make|]() => new();", "Create", "make it 'static' and return Toy or Task<Toy>")]
    [InlineData("[Create] public static void [|Make|]() { }", "Create", "make it 'static' and return Toy or Task<Toy>")]
    [InlineData("[Create] public static Task<int> [|Make|]() => Task.FromResult(1);", "Create", "make it 'static' and return Toy or Task<Toy>")]
    [InlineData("[Create] static Toy [|Make|]() => new();", "Create", "make it internal or public")]
    [InlineData("[Update] public static void [|Make|]() { }", "Update", "make it an instance method that returns void or Task")]
    [InlineData("[Destroy] public bool [|Make|]() => true;", "Destroy", "make it an instance method that returns void or Task")]
    [InlineData("[Update] public void [|Make|](ref int size) { }", "Update", "take plain parameters, without type parameters, 'ref', 'in' or 'out'")]
    [InlineData("[Read] public static IReadOnlyList<Toy> [|Make|](IQueryable<Toy> toys) => [];", "Read", "make it 'static', take 'IQueryable<Toy>' as the first parameter and arguments after it, and return IQueryable<Toy>")]
    [InlineData("[Read] public static IQueryable<Toy> [|Make|](int size, IQueryable<Toy> toys) => toys;", "Read", "make it 'static', take 'IQueryable<Toy>' as the first parameter and arguments after it, and return IQueryable<Toy>")]
    [InlineData("[Update] public async void [|Make|]() => await Task.Yield();", "Update", "make it 'async Task': nobody waits for what is 'async void'")]
    [InlineData("[Action] public int [|Make|]() => 1;", "Action", "make it 'static'; what changes one record is an [Update]")]
    public Task Action_of_another_shape(string members, string kind, string cure) =>
        Rule.Breaks("KNW008", Toys.With(members), $"[{kind}] 'Make' cannot be called: {cure}");

    [Theory]
    [InlineData("[Create] internal static Task<Toy> Make(CancellationToken cancellation) => Task.FromResult(new Toy());")]
    [InlineData("[Create] public static Toy Make() => new();")]
    [InlineData("[Update] public Task Make() => Task.CompletedTask;")]
    [InlineData("[Destroy] public void Make() { }")]
    [InlineData("[Read] public static IQueryable<Toy> Make(IQueryable<Toy> toys, int size = 3) => toys.Take(size);")]
    [InlineData("[Action] public static Task Make() => Task.CompletedTask;")]
    [InlineData("[Action] public static IReadOnlyList<Part> Make() => []; public sealed record Part(int Size, Part? Next);")]
    [InlineData("[Action(IsQuery = true)] public static Task<Toy?> Make() => Task.FromResult<Toy?>(null);")]
    [InlineData("[Field] public int Size { get; private set; } [Update] public static Change<Toy> Make(int by) => Change.Of<Toy>().Set(toy => toy.Size, toy => toy.Size + by).Set(toy => toy.Size, 3);")]
    public Task Action_of_its_shape(string members) => Rule.Holds(Toys.With(members));

    [Theory]
    [InlineData("[Action] public static Dictionary<string, int> [|Count|]() => [];", "Dictionary<string, int>")]
    [InlineData("[Action] public static Task<DateTime> [|Count|]() => Task.FromResult(default(DateTime));", "DateTime")]
    [InlineData("[Action] public static Part [|Count|]() => new(null!); public sealed record Part(Toy Toy);", "Part")]
    public Task Result_that_cannot_be_shown(string members, string type) => Rule.Breaks(
        "KNW034",
        Toys.With(members),
        $"The result of 'Count' cannot be shown as '{type}': answer nothing, a value, a resource, a 'public sealed record' of these values, or an IReadOnlyList of any of these");

    [Fact]
    public Task Action_without_a_record_and_a_policy() => Rule.Breaks(
        "KNW001",
        "namespace Knowledge.Toys; [Resource] public sealed partial class Toy { [Action] public static int [|Count|]() => 1; public static void Policies(Policies<Toy> may) => may.Read.Always(); }",
        "Nobody may run 'Count': write 'may.Run(nameof(Count)).If(actor => …);' in 'Policies'");
}
