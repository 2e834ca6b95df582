namespace Knowledge.Generator.Tests.Cures;

/// <summary>Where a mistake has one cure, an editor writes it.</summary>
public sealed class CureTests
{
    [Theory]
    [InlineData("public sealed class", "CS0260")]
    [InlineData("public partial class", "KNW005")]
    public Task A_class_is_sealed_and_completed(string declared, string id) => Becomes(
        id, $"{declared} Toy {{ {Everything} }}", "Declare 'Toy' as a sealed partial class", $"public sealed partial class Toy {{ {Everything} }}");

    [Theory]
    [InlineData("[Field] public string Name { get; private set; }", "\"\"")]
    [InlineData("[Field] public IReadOnlyList<int> Marks { get; private set; }", "[]")]
    [InlineData("[BelongsTo] public Toy Whole { get; private set; }", "null!")]
    public Task A_value_is_there_from_the_start(string member, string value) =>
        Member("KNW013", member, $"Begin with {value}", $"{member} = {value};");

    [Fact]
    public Task A_variable_is_there_from_the_start() => Member(
        "KNW013", "private string aside; public void Say(string words) => aside = words; public string Aside => aside;",
        "Begin with \"\"", "private string aside = \"\"; public void Say(string words) => aside = words; public string Aside => aside;");

    [Fact]
    public Task The_database_can_fill_it() => Member(
        "KNW010", "[Field] public int Size { get; }", "Write '{ get; private set; }'", "[Field] public int Size { get; private set; }");

    [Theory]
    [InlineData("KNW006", "[HasMany] public List<Toy> Parts { get; set; } = [];", "public partial IReadOnlyCollection<Toy> Parts { get; }", "[HasMany] ")]
    [InlineData("KNW006", "[HasMany] public Toy[] Parts => [];", "public partial IReadOnlyCollection<Toy> Parts { get; }", "[HasMany] ")]
    [InlineData("KNW021", "[HasOne] public Toy? Part { get; private set; }", "public partial Toy? Part { get; }", "[HasOne] ")]
    public Task A_relation_is_left_to_the_generator(string id, string member, string cured, string attribute) => Member(
        id, $"{member} [BelongsTo] public Toy? Whole {{ get; private set; }}", $"Write '{cured}'", $"{attribute}{cured} [BelongsTo] public Toy? Whole {{ get; private set; }}");

    [Fact]
    public Task A_list_is_known_to_be_short() => Member(
        "KNW012",
        "[Calculation, Filter] public static Expression<Func<Toy, int>> Sum => toy => 1;",
        "Look at every row: 'Filter(Scans = true)'",
        "[Calculation, Filter(Scans = true)] public static Expression<Func<Toy, int>> Sum => toy => 1;");

    [Theory]
    [InlineData("[Update] public async void Mend() => await Task.Yield();", "Write 'async Task'", "[Update] public async Task Mend() => await Task.Yield();")]
    [InlineData("[Create] public Toy Make() => new();", "Make it static", "[Create] public static Toy Make() => new();")]
    [InlineData("[Action] internal int Count() => 1;", "Make it static", "[Action] internal static int Count() => 1;")]
    [InlineData("[Update] private void Mend() { }", "Make it internal", "[Update] internal void Mend() { }")]
    [InlineData("[Create] static Toy Make() => new();", "Make it internal", "[Create] internal static Toy Make() => new();")]
    public Task An_action_gets_its_shape(string member, string title, string cured) => Member("KNW008", member, title, cured);

    [Theory]
    [InlineData("static void Policies(Policies<Toy> may) => may.RunAnything.Always();")]
    [InlineData("private void Policies(Policies<Toy> may) => may.RunAnything.Always();")]
    public Task Rules_are_asked(string policies) => Becomes("KNW045", Toy(policies), "Make it 'public static'", Toy(Everything));

    [Fact]
    public Task What_a_policy_names_is_marked() => Becomes(
        "KNW004",
        Toy("public void Mend() { }\n    public static void Policies(Policies<Toy> may) => may.Run(nameof(Mend)).Always();"),
        "Mark 'Mend' with [Update]",
        Toy("[Update]\n    public void Mend() { }\n    public static void Policies(Policies<Toy> may) => may.Run(nameof(Mend)).Always();"));

    [Theory]
    [InlineData("[HasMany] public partial IReadOnlyCollection<Toy> Parts { get; }", "KNW006")]
    [InlineData("[Field] public int Size => 3;", "KNW010")]
    [InlineData("[Create] public Task<int> Make() => Task.FromResult(1);", "KNW008")]
    public async Task What_only_the_author_can_say_is_left_to_the_author(string member, string id) =>
        Assert.Empty(await Patient.Offers(id, "namespace Knowledge.Toys;\n\n[Resource]\n" + Toy(member + "\n    " + Everything)));

    private const string Everything = "public static void Policies(Policies<Toy> may) => may.RunAnything.Always();";

    private static Task Member(string id, string member, string title, string cured) =>
        Becomes(id, Toy($"{member}\n    {Everything}"), title, Toy($"{cured}\n    {Everything}"));

    private static Task Becomes(string id, string declared, string title, string cured) =>
        Patient.Becomes(id, "namespace Knowledge.Toys;\n\n[Resource]\n" + declared, title, "namespace Knowledge.Toys;\n\n[Resource]\n" + cured);

    private static string Toy(string members) => $"public sealed partial class Toy\n{{\n    {members}\n}}\n";
}
