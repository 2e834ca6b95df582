namespace Knowledge.Kernel.Manifests;

/// <summary>What values a field has or an argument takes.</summary>
/// <param name="Kind"><c>text</c>, <c>boolean</c>, <c>integer</c>, <c>long</c>, <c>number</c>, <c>decimal</c>, <c>key</c>, <c>time</c>, <c>enum</c>, <c>text of a form of its own</c> (<c>value</c>), <c>list</c>, <c>object</c>, or of results <c>record</c>, a record of a resource.</param>
/// <param name="Name">The C# type's own name, such as <c>ItemStatus</c>.</param>
/// <param name="IsNullable">Whether it may be missing.</param>
public sealed record ValueManifest(string Kind, string Name, bool IsNullable)
{
    /// <summary>For an enum: its values by the names that clients use.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>For a list: what its entries are.</summary>
    public ValueManifest? Entry { get; init; }

    /// <summary>For an object: what it means.</summary>
    public string? Summary { get; init; }

    /// <summary>For an object: what it consists of; empty within itself, where it was told already.</summary>
    public IReadOnlyList<ArgumentManifest> Parts { get; init; } = [];

    /// <summary>The least number of characters or entries.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest number of characters or entries.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The smallest number.</summary>
    public double? Min { get; init; }

    /// <summary>The largest number.</summary>
    public double? Max { get; init; }

    /// <summary>The regular expression that the whole text, or each text of a list, matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is said of a text that does not match the pattern: how to write it.</summary>
    public string? PatternMessage { get; init; }

    /// <summary>The GraphQL type, such as <c>[String!]!</c>; of an object the one that arguments have.</summary>
    public string GraphQL => Typed("Input");

    /// <summary>Of an object, or a list of objects, the GraphQL type that fields and answers have; null of all others, which have one type.</summary>
    public string? GraphQLOutput => (Entry ?? this).Kind == "object" ? Typed("") : null;

    /// <summary>An embedded record.</summary>
    /// <param name="name">Its own name.</param>
    /// <param name="summary">What it means.</param>
    /// <param name="within">The names of the embedded records that it is a part of: it may be a part of itself, and is told once.</param>
    /// <param name="parts">Its parts, given the names that those are within.</param>
    public static ValueManifest Embedded(string name, string summary, IEnumerable<string> within, Func<IReadOnlyList<string>, IReadOnlyList<ArgumentManifest>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        string[] around = [.. within];
        return new("object", name, false) { Summary = summary, Parts = around.Contains(name, StringComparer.Ordinal) ? [] : parts([.. around, name]) };
    }

    private string Typed(string ending) => Bare(ending) + (IsNullable ? "" : "!");

    private string Bare(string ending) => Kind switch
    {
        "boolean" => "Boolean",
        "integer" => "Int",
        "long" => "Long",
        "number" => "Float",
        "decimal" => "Decimal",
        "key" => "ID",
        "time" => "DateTime",
        "list" => $"[{Entry!.Typed(ending)}]",
        "enum" or "record" => Name,
        "object" => Name + ending,
        _ => "String",
    };
}
