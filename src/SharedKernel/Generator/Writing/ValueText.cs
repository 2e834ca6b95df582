using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes what values a type has, for the manifest.</summary>
internal static class ValueText
{
    /// <param name="type">The type.</param>
    /// <param name="constraint">Its limits.</param>
    /// <param name="within">For a part of an embedded record, the variable that holds what it is within.</param>
    public static string Of(TypeModel type, ConstraintModel constraint, string within = "")
    {
        if (type.Kind == ValueKind.Embedded)
            return $"{type.Name}Manifest.Of({within})" + (type.IsNullable ? " with { IsNullable = true }" : "");
        var facts = Facts(type, constraint, within).ToList();
        var kind = Kind(type.Kind, type.Name);
        return $"new({Text.Quote(kind)}, {Text.Quote(Short(type.Name))}, {(type.IsNullable ? "true" : "false")})" + (facts.Count == 0 ? "" : $" {{ {string.Join(", ", facts)} }}");
    }

    private static IEnumerable<string> Facts(TypeModel type, ConstraintModel constraint, string within)
    {
        if (type.Kind == ValueKind.Enum)
            yield return Values(type.Name);
        if (type.Entry is { } entry)
            yield return type.EntryIsEmbedded ? $"Entry = {entry}Manifest.Of({within})"
                : type.EntryIsEnum ? $"Entry = new(\"enum\", {Text.Quote(Short(entry))}, false) {{ {Values(entry)} }}"
                : $"Entry = new({Text.Quote(Kind(entry == "string" ? ValueKind.Text : ValueKind.Scalar, entry))}, {Text.Quote(Short(entry))}, false)";
        if (constraint.MinLength is not null)
            yield return $"MinLength = {constraint.MinLength}";
        if (constraint.MaxLength is not null)
            yield return $"MaxLength = {constraint.MaxLength}";
        if (constraint.Min is not null)
            yield return $"Min = {constraint.Min}, Max = {constraint.Max}";
        if (constraint.Pattern is not null)
            yield return $"Pattern = {constraint.Pattern}" + (constraint.PatternMessage is { } message ? $", PatternMessage = {Text.Quote(message)}" : "");
    }

    private static string Values(string name) => $"Values = [.. Enum.GetValues<{name}>().Select(value => EnumNames.Constant(value))]";

    public static string Short(string name) => name.Substring(name.LastIndexOfAny(['.', ':']) + 1).TrimEnd('>');

    private static string Kind(ValueKind kind, string name) => kind switch
    {
        ValueKind.Text => "text",
        ValueKind.Enum => "enum",
        ValueKind.ValueObject => "value",
        ValueKind.List => "list",
        _ => name switch
        {
            "bool" => "boolean",
            "int" => "integer",
            "long" => "long",
            "decimal" => "decimal",
            "float" or "double" => "number",
            "global::System.Guid" => "key",
            "global::System.DateTimeOffset" => "time",
            _ => "object",
        },
    };
}
