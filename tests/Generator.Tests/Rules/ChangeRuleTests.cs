namespace Knowledge.Generator.Tests.Rules;

public sealed class ChangeRuleTests
{
    private const string Members = "[Field] public int Size { get; private set; } [Field, Immutable] public string Name { get; private set; } = \"\"; [BelongsTo] public Toy? Whole { get; private set; } public int Twice { get; private set; } ";

    [Theory]
    [InlineData("[|toy.Name|]", "\"x\"", "Name", "it is [Immutable]; take that away, or set another field")]
    [InlineData("[|toy.Twice|]", "2", "Twice", "name a [Field] of the record")]
    [InlineData("[|toy.UpdatedAt|]", "DateTimeOffset.MinValue", "UpdatedAt", "name a [Field] of the record")]
    public Task Change_of_what_cannot_be_set(string field, string value, string name, string cure) => Rule.Breaks(
        "KNW035",
        Toys.With(Members + $"[Update] public static Change<Toy> Grow() => Change.Of<Toy>().Set(toy => {field}, {value});"),
        $"'{name}' cannot be set by a change: {cure}");

    [Fact]
    public Task Sound_change() => Rule.Holds(Toys.With(
        Members + "[Update] public static Change<Toy> Grow(Guid? wholeId) => Change.Of<Toy>().Set(toy => toy.Size, toy => toy.Size + 1).Set(toy => toy.WholeId, wholeId).When(toy => toy.Size < 9, \"Too large.\");"));
}
