namespace Knowledge.Generator.Tests.Rules;

public sealed class IndexRuleTests
{
    private const string Sum = "public static Expression<Func<Toy, int>> Sum => toy => 1;";
    private const string Told = "public string Told { get; private set; } = \"\";";
    private const string Calculated = "a calculation has no index: keep its value in a [Field]";
    private const string Long = "a text of more than 2,000 characters fits no index: shorten it, '[Length(0, 2000)]', or keep what to look for in a [Field] of its own";

    [Theory]
    [InlineData("[Calculation, [|Filter|]] " + Sum, "Filter", "Sum", Calculated)]
    [InlineData("[Calculation, Filter(Scans = true), [|Sort|]] " + Sum, "Sort", "Sum", Calculated)]
    [InlineData("[Field, [|Filter|], Length(0, 2001)] " + Told, "Filter", "Told", Long)]
    [InlineData("[Field, [|Sort(Scans = false)|], Length(1, 5000)] " + Told, "Sort", "Told", Long)]
    public Task List_that_no_index_serves(string members, string use, string name, string cure) => Rule.Warns(
        "KNW012", Toys.With(members), $"[{use}] on '{name}' looks at every row, for {cure}; when the lists are short, say so: '[{use}(Scans = true)]'");

    [Theory]
    [InlineData("[Calculation] " + Sum)]
    [InlineData("[Calculation, Filter(Scans = true), Sort(Scans = true)] " + Sum)]
    [InlineData("[Field, Filter, Sort, Length(0, 2000)] " + Told)]
    [InlineData("[Field, Filter(Scans = true), Length(0, 9000)] " + Told)]
    [InlineData("[Field, Length(0, 9000)] " + Told)]
    [InlineData("[Field, Filter, Length(0, 90)] public IReadOnlyList<string> Names { get; private set; } = [];")]
    public Task List_that_an_index_serves_or_that_is_known_to_be_short(string members) => Rule.Holds(Toys.With(members));
}
