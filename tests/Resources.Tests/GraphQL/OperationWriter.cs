using System.Text.Json;
using GraphQL.Types;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Writes all that a schema lets a client say: any field with any arguments and any selection, with values at the edges of what they may be.</summary>
/// <param name="random">What is chosen.</param>
/// <param name="keys">Keys of records that there are.</param>
internal sealed class OperationWriter(Random random, IReadOnlyList<Guid> keys)
{
    private const int Deepest = 4;

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["Int"] = ["0", "1", "2", "3", "100", "-1", "2147483647", "-2147483648"],
        ["Long"] = ["0", "1", "9007199254740991", "-9007199254740991"],
        ["Float"] = ["0", "0.1", "1e308", "-1e-300", "7"],
        ["Decimal"] = ["0", "0.1", "999999999999.99", "-3"],
        ["Boolean"] = ["true", "false"],
        ["DateTime"] = ["\"2020-01-01T12:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"1969-12-31T23:59:59-12:00\""],
        ["String"] = [.. new[] { "", "red", "%", "_", "\\", "'", "\"", "\u0000", "🙂", "\n", "ann@example.org", "france", new string('x', 500) }.Select(text => JsonSerializer.Serialize(text))],
    };

    private int names;

    /// <summary>An operation with one field at its top.</summary>
    public string Write(string kind, IEnumerable<FieldType> roots) => $"{kind} {{ {Field(Any(roots.ToList()), 0)} }}";

    private string Field(FieldType field, int depth)
    {
        var given = (field.Arguments ?? []).Where(argument => argument.ResolvedType is NonNullGraphType || Happens(30)).ToList();
        var arguments = given.Count == 0 ? "" : $"({string.Join(", ", given.Select(argument => $"{argument.Name}: {Value(argument.ResolvedType!, 0)}"))})";
        return $"f{names++}: {field.Name}{arguments}{(Happens(4) ? " @include(if: false)" : "")}{Selection(field.ResolvedType!, depth + 1)}";
    }

    private string Selection(IGraphType type, int depth)
    {
        if (Bare(type) is not IObjectGraphType whole)
            return "";
        var fields = whole.Fields.Where(field => depth < Deepest || Bare(field.ResolvedType!) is not IObjectGraphType).ToList();
        var chosen = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => fields.Count == 0 || Happens(10) ? $"f{names++}: __typename" : Field(Any(fields), depth));
        return $" {{ {string.Join(' ', chosen)} }}";
    }

    private string Value(IGraphType type, int depth) => type switch
    {
        NonNullGraphType required => Some(required.ResolvedType!, depth),
        _ => Happens(8) ? "null" : Some(type, depth),
    };

    private string Some(IGraphType type, int depth) => type switch
    {
        ListGraphType list => $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(list.ResolvedType!, depth + 1)))}]",
        IInputObjectGraphType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.ResolvedType is NonNullGraphType || Happens(depth < Deepest ? 15 : 0))
            .Select(field => $"{field.Name}: {Value(field.ResolvedType!, depth + 1)}"))} }}",
        EnumerationGraphType constants => Any(constants.Values.ToList()).Name,
        { Name: "ID" } => $"\"{(Happens(80) ? Any(keys) : Guid.CreateVersion7())}\"",
        _ => Any(Values.TryGetValue(type.Name, out var known) ? known : Values["String"]),
    };

    private static IGraphType Bare(IGraphType type) => type is IProvideResolvedType wrapped ? Bare(wrapped.ResolvedType!) : type;

    private T Any<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    private bool Happens(int ofHundred) => random.Next(100) < ofHundred;
}
