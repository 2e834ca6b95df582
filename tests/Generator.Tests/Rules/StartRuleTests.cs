namespace Knowledge.Generator.Tests.Rules;

public sealed class StartRuleTests
{
    [Theory]
    [InlineData("[Field] public string [|Name|] { get; private set; }", "Name", "string", "\"\"")]
    [InlineData("[Field] public IReadOnlyList<int> [|Marks|] { get; private set; }", "Marks", "IReadOnlyList<int>", "[]")]
    [InlineData("[BelongsTo] public Toy [|Whole|] { get; private set; }", "Whole", "Toy", "null!")]
    [InlineData("private string [|aside|]; public string Aside => aside;", "aside", "string", "\"\"")]
    public Task Value_that_begins_as_null(string member, string name, string type, string value) => Rule.Breaks(
        "KNW013", Toys.With(member), $"'{name}' begins as null, which '{type}' does not allow: write '= {value};' behind it, or make it '{type}?'");

    [Theory]
    [InlineData("[Field] public string? Name { get; private set; } [Field] public int Size { get; private set; } public string Shown => Name + Size;")]
    [InlineData("[Field] public string Name { get; private set; } = \"\"; [BelongsTo] public Toy? Whole { get; private set; } [HasMany] public partial IReadOnlyCollection<Toy> Parts { get; }")]
    [InlineData("[Field] public string Name { get; private set; } private Toy(string name) => Name = name;")]
    public Task Value_that_is_there(string members) => Rule.Holds(Toys.With(members));

    [Theory]
    [InlineData("static void [|Policies|](Policies<Toy> may) => may.RunAnything.Always();", "Policies", "may")]
    [InlineData("public void [|Policies|](Policies<Toy> may) => may.RunAnything.Always();", "Policies", "may")]
    [InlineData("public static void [|Policies|]() { }", "Policies", "may")]
    [InlineData("public static void Policies(Policies<Toy> may) => may.RunAnything.Always(); internal static void [|Validations|](Validations<Toy> must) { }", "Validations", "must")]
    public Task Rules_that_nobody_asks(string members, string name, string parameter) => Rule.Breaks(
        "KNW045",
        $"namespace Knowledge.Toys; [Resource] public sealed partial class Toy {{ [Update] public void Mend() {{ }} {members} }}",
        $"Nobody asks '{name}' of 'Toy': write 'public static void {name}({name}<Toy> {parameter})'");
}
