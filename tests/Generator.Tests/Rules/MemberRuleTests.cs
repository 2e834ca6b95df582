namespace Knowledge.Generator.Tests.Rules;

public sealed class MemberRuleTests
{
    private const string Values = "bool, int, long, float, double, decimal, string, Guid, DateTimeOffset, an enum, a record of your own marked [Embedded], a type of your own that implements IParsable of itself, or an IReadOnlyList of any of these but the last";

    private const string Version = """

        public sealed record Version(string Name) : IParsable<Version>
        {
            public static Version Parse(string s, IFormatProvider? provider) => new(s);
            public static bool TryParse(string? s, IFormatProvider? provider, out Version result) => (result = new(s ?? "")) is not null;
            public override string ToString() => Name;
        }
        """;

    [Theory]
    [InlineData("[Field] public [|DateTime|] Born { get; private set; }", "The field 'Born' cannot be stored as 'DateTime'")]
    [InlineData("[Field] public [|List<int>|] Marks { get; private set; } = [];", "The field 'Marks' cannot be stored as 'List<int>'")]
    [InlineData("[Field] public [|int[]|] Marks { get; private set; } = [];", "The field 'Marks' cannot be stored as 'int[]'")]
    [InlineData("[Field] public [|IReadOnlyList<IReadOnlyList<int>>|] Marks { get; private set; } = [];", "The field 'Marks' cannot be stored as 'IReadOnlyList<IReadOnlyList<int>>'")]
    [InlineData("[Field] public [|System.Net.IPAddress|] At { get; private set; } = null!;", "The field 'At' cannot be stored as 'IPAddress'")]
    [InlineData("[Update] public void Mend([|DateTime|] at) { }", "The argument 'at' cannot be given as 'DateTime'")]
    [InlineData("[Update] public void Mend([|Dictionary<string, int>|] parts) { }", "The argument 'parts' cannot be given as 'Dictionary<string, int>'")]
    [InlineData("[Update] public void Mend([|Toy|] other) { }", "The argument 'other' cannot be given as 'Toy'")]
    [InlineData("[Update] public void Mend([|Part|] part) { } public sealed record Part(int Size);", "The argument 'part' cannot be given as 'Part'")]
    public Task Unsupported_type(string members, string message) => Rule.Breaks("KNW002", Toys.With(members), $"{message}: use {Values}");

    [Fact]
    public Task Calculation_that_is_no_expression() => Rule.Breaks(
        "KNW002",
        Toys.With("[Calculation] public [|int|] Sum => 3;"),
        "The calculation 'Sum' is no expression over a record: use 'public static Expression<Func<Toy, …>> Sum => record => …', of a value");

    [Fact]
    public Task Every_supported_type() => Rule.Holds(Toys.With("""
        [Field] public bool? A { get; private set; }
        [Field] public long B { get; private set; }
        [Field] public decimal? C { get; private set; }
        [Field] public string? D { get; private set; }
        [Field] public DateTimeOffset E { get; private set; }
        [Field] public DayOfWeek? F { get; private set; }
        [Field] public IReadOnlyList<Guid> G { get; private set; } = [];
        [Calculation, Sort(Scans = true)] public static Expression<Func<Toy, double>> H => toy => toy.B * 2d;
        [Update] public Task Mend(Actor actor, int times, IReadOnlyList<DayOfWeek> days, TimeProvider clock, IServiceProvider services, CancellationToken cancellation) => Task.CompletedTask;
        """));

    [Theory]
    [InlineData("[Field] public int Size { get; private set; } [Field] public int [|size|] { get; private set; }", "The GraphQL field of 'Toy' 'size' exists already: rename 'size'")]
    [InlineData("[Field] public string [|Id|] { get; private set; } = \"\"; Guid IResource.Id => default;", "The GraphQL field of 'Toy' 'id' exists already: rename 'Id'")]
    [InlineData("[Field] public Guid? WholeId { get; private set; } [BelongsTo] public Toy? [|Whole|] { get; private set; }", "The GraphQL field of 'Toy' 'wholeId' exists already: rename the relation 'Whole', whose key has that name")]
    [InlineData("[Update] public void Mend(int part) { } [Update] public void [|Mend|](string part) { }", "The mutation 'mendToy' exists already: rename 'Mend' or give it a name of its own, '[Update(Name = \"…\")]'")]
    [InlineData("[Update] public void Mend() { } [Destroy(Name = \"mendToy\")] public void [|Break|]() { }", "The mutation 'mendToy' exists already: rename 'Break' or give it a name of its own, '[Destroy(Name = \"…\")]'")]
    [InlineData("[Read(Name = \"toys\")] public static IQueryable<Toy> [|Few|](IQueryable<Toy> toys) => toys;", "The query 'toys' exists already: rename 'Few' or give it a name of its own, '[Read(Name = \"…\")]'")]
    [InlineData("[Update] public void Mend(Guid [|id|]) { }", "The argument of 'Mend' 'Id' exists already: rename 'id'; the record that the action is about is named by 'id'")]
    public Task Name_that_exists(string members, string message) => Rule.Breaks("KNW003", Toys.With(members), message);

    [Fact]
    public Task Name_that_another_resource_has() => Rule.Breaks(
        "KNW003",
        Toys.Beside("[Update] public void Mend() { }", "[Update(Name = \"mendToy\")] public void [|Mend|]() { }"),
        "The mutation 'mendToy' exists already: rename 'Mend' or give it a name of its own, '[Update(Name = \"…\")]'");

    [Fact]
    public Task Subscription_that_another_resource_has() => Rule.Breaks(
        "KNW003",
        Toys.Beside("[Subscription] internal static Expression<Func<Toy, bool>> Ready => toy => true;", "[Subscription] internal static Expression<Func<Box, bool>> [|Ready|] => box => true;"),
        "The subscription 'ready' exists already: rename 'Ready'");

    [Fact]
    public Task Plural_that_is_the_singular() => Rule.Breaks(
        "KNW003",
        "namespace Knowledge.Toys; [Resource(Plural = \"Sheep\")] public sealed partial class [|Sheep|] { public static void Policies(Policies<Sheep> may) => may.Read.Always(); }",
        "The query 'sheep' exists already: give this resource a plural of its own, '[Resource(Plural = \"…\")]'");

    [Fact]
    public Task Same_names_in_different_places() => Rule.Holds(Toys.Beside(
        "[Field] public int Size { get; private set; } [Update] public void Mend(int size) { } [Create] public static Toy Make(Guid id) => new();",
        "[Field] public int Size { get; private set; } [Update] public void Mend(int size) { }"));

    [Theory]
    [InlineData("[Field, [|Sort|]] public IReadOnlyList<int> Days { get; private set; } = [];", "'Days' of type 'IReadOnlyList<int>'")]
    [InlineData("[Field, [|Sort|]] public Version Made { get; private set; } = null!;", "'Made' of type 'Version'")]
    [InlineData("[Calculation, [|Sort|]] public static Expression<Func<Toy, IReadOnlyList<int>>> Days => toy => new List<int>();", "'Days' of type 'IReadOnlyList<int>'")]
    public Task Sort_by_what_has_no_order(string members, string what) => Rule.Breaks(
        "KNW009", Toys.With(members) + Version, $"[Sort] on {what} is not supported: sort by a number, a time, a text, an enum, a truth value or a key, or remove [Sort]");

    [Fact]
    public Task Filter_by_what_has_no_operators() => Rule.Breaks(
        "KNW011",
        Toys.With("[Field, [|Filter|]] public Version Made { get; private set; } = null!;") + Version,
        "[Filter] on 'Made' of type 'Version' is not supported: keep what to filter by in a [Field] of its own, such as a string, or remove [Filter]");

    [Fact]
    public Task Filter_by_what_has_operators() => Rule.Holds(Toys.With(
        "[Field, Filter] public DayOfWeek? A { get; private set; } [Field, Filter] public IReadOnlyList<string> B { get; private set; } = []; [Field] public Version C { get; private set; } = null!;") + Version);

    [Theory]
    [InlineData("int Day { get; private set; }")]
    [InlineData("string Day { get; private set; } = \"\";")]
    [InlineData("Guid Day { get; private set; }")]
    [InlineData("DateTimeOffset Day { get; private set; }")]
    [InlineData("DayOfWeek Day { get; private set; }")]
    [InlineData("bool Day { get; private set; }")]
    [InlineData("int? Day { get; private set; }")]
    [InlineData("string? Day { get; private set; }")]
    public Task Sort_by_what_has_an_order(string property) => Rule.Holds(Toys.With("[Field, Sort] public " + property));

    [Theory]
    [InlineData("[Field] public int [|Size|] { get; }", "int", ", or make what is computed a [Calculation]")]
    [InlineData("[Field] public int [|Size|] => 3;", "int", ", or make what is computed a [Calculation]")]
    [InlineData("[Field] public static int [|Size|] { get; set; }", "int", "")]
    [InlineData("[Field] private int [|Size|] { get; set; }", "int", "")]
    [InlineData("[BelongsTo] public Toy [|Size|] { get; } = null!;", "Toy", "")]
    public Task Field_that_the_database_cannot_fill(string members, string type, string more) => Rule.Breaks(
        "KNW010", Toys.With(members), $"The database cannot fill 'Size': write 'public {type} Size {{ get; private set; }}'{more}");

    [Fact]
    public Task Field_that_the_database_can_fill() => Rule.Holds(Toys.With(
        "[Field] public int A { get; private set; } [Field] internal int B { get; init; } [BelongsTo] public Toy? C { get; private set; }"));
}
