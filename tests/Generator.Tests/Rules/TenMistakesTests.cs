using Knowledge.Generator.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Tests.Rules;

/// <summary>What beginners write, and that they are told one thing, at its place, from the compiler and the rules together.</summary>
public sealed class TenMistakesTests
{
    private const string Everything = "public static void Policies(Policies<Toy> may) => may.RunAnything.Always();";

    [Fact]
    public Task Forgotten_partial() => Told(
        $$"""
        namespace Knowledge.Toys;
        [Resource]
        public sealed class Toy
        {
            [Field] public int Size { get; private set; }
            {{Everything}}
        }
        """,
        "CS0260", 3, 21, "Missing partial modifier");

    [Fact]
    public Task Action_that_no_policy_allows() => Told(
        Toy("[Update] public void Mend() { }", "public static void Policies(Policies<Toy> may) => may.Read.Always();"),
        "KNW001", 5, 26, "write 'may.Run(nameof(Mend)).If(actor => …);' in 'Policies'");

    [Fact]
    public Task No_policies() => Told(
        Toy("[Update] public void Mend() { }", ""), "KNW001", 3, 29, "write 'public static void Policies(Policies<Toy> may) => may.Read.Always();'");

    [Fact]
    public Task Action_without_its_attribute() => Told(
        Toy("public void Mend() { }", "public static void Policies(Policies<Toy> may) => may.Run(nameof(Mend)).Always();"),
        "KNW004", 6, 63, "mark the method with [Update]");

    [Fact]
    public Task Policy_on_an_unknown_action() => Told(
        Toy("[Update] public void Mend() { }", "public static void Policies(Policies<Toy> may) => may.Run(\"Mned\").Always();"),
        "KNW004", 6, 63, "name one of Mend");

    [Fact]
    public Task Policy_on_a_name_that_does_not_exist() => Told(
        Toy("[Update] public void Mend() { }", "public static void Policies(Policies<Toy> may) => may.Run(nameof(Mned)).Always();"),
        "CS0103", 6, 70, "The name 'Mned' does not exist");

    [Fact]
    public Task Rules_that_are_private() => Told(
        Toy("[Update] public void Mend() { }", "static void Policies(Policies<Toy> may) => may.RunAnything.Always();"),
        "KNW045", 6, 17, "write 'public static void Policies(Policies<Toy> may)'");

    [Theory]
    [InlineData("[Field] public DateTime Born { get; private set; }", "KNW002", 20, "use bool, int, long,")]
    [InlineData("[Field] public string Name { get; private set; }", "KNW013", 27, "write '= \"\";' behind it")]
    [InlineData("[Field] public int Size { get; }", "KNW010", 24, "write 'public int Size { get; private set; }'")]
    [InlineData("[BelongsTo] public Child Owner { get; private set; } = null!;", "KNW007", 24, "mark 'Child' with [Resource]")]
    [InlineData("[HasMany] public partial IReadOnlyCollection<Part> Parts { get; }", "KNW006", 56, "write '[BelongsTo] public Toy Toy { get; private set; } = null!;' in 'Part'")]
    [InlineData("[HasMany] public IReadOnlyCollection<Toy> Parts { get; }", "KNW006", 47, "write 'public partial IReadOnlyCollection<Toy> Parts { get; }'")]
    [InlineData("[Create] public Toy Make() => new();", "KNW008", 25, "make it 'static' and return Toy or Task<Toy>")]
    [InlineData("[Update] public async void Mend() => await Task.Yield();", "KNW008", 32, "make it 'async Task'")]
    [InlineData("[Update] public void Mend(Toy with) { }", "KNW002", 31, "use bool, int, long,")]
    [InlineData("[Update] public void Mend(string how) { } [Trigger(nameof(Mend))] internal static Expression<Func<Toy, bool>> Broken => toy => true;", "KNW051", 56, "nobody is there to give 'how': give it a default value")]
    [InlineData("[Update] public void Mend(int by) { } [Update] public void Mend(string how) { }", "KNW003", 64, "rename 'Mend'")]
    public Task Member(string member, string id, int column, string cure) => Told(Toy(member, Everything) + Others, id, 5, column, cure);

    [Theory]
    [InlineData("Identity(\"Nmae\")", "KNW004", 21, "name one of Day")]
    [InlineData("Identity(nameof(Nmae))", "CS0103", 28, "The name 'Nmae' does not exist")]
    [InlineData("Transition(\"Wkae\", DayOfWeek.Sunday, DayOfWeek.Monday)", "KNW030", 23, "name an [Update] of 'Toy', one of Wake")]
    [InlineData("Transition(nameof(Wkae), DayOfWeek.Sunday, DayOfWeek.Monday)", "CS0103", 30, "The name 'Wkae' does not exist")]
    public Task Attribute(string attribute, string id, int column, string cure) => Told(
        Toy("[Field] public DayOfWeek Day { get; private set; } [Update] public void Wake() { }", Everything).Replace("[Resource]", $"[Resource, {attribute}]", StringComparison.Ordinal),
        id, 2, column, cure);

    private const string Others = """

        public sealed class Child;
        [Resource]
        public sealed partial class Part { public static void Policies(Policies<Part> may) => may.Read.Always(); }
        """;

    private static string Toy(string member, string policies) => $$"""
        namespace Knowledge.Toys;
        [Resource]
        public sealed partial class Toy
        {
            {{member}}
            {{policies}}
        }
        """;

    private static async Task Told(string source, string id, int line, int column, string cure)
    {
        var generation = Generation.Of(source);
        var told = Assert.Single([.. generation.Complaints, .. await Rule.Told(generation)]);
        var at = told.Location.GetLineSpan();
        Assert.Equal((id, "File1.cs", line, column), (told.Id, at.Path, at.StartLinePosition.Line + 1, at.StartLinePosition.Character + 1));
        Assert.Equal(DiagnosticSeverity.Error, told.Severity);
        Assert.Contains(cure, told.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
