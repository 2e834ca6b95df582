using System.Globalization;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>What values an argument takes, for people.</summary>
internal static class ValueWords
{
    /// <summary>What stands for the value in help: <c>TEXT</c>, <c>NUMBER</c>, …</summary>
    public static string Placeholder(ValueManifest type) => type.Kind switch
    {
        "boolean" => "true|false",
        "integer" or "long" or "number" or "decimal" => "NUMBER",
        "key" => "ID",
        "time" => "TIME",
        "enum" => "NAME",
        "list" => Placeholder(type.Entry!),
        "object" => "JSON",
        _ => "TEXT",
    };

    /// <summary>The type in a word or two, such as <c>list of texts</c>.</summary>
    public static string Sort(ValueManifest type) => type.Kind switch
    {
        "integer" or "long" => "whole number",
        "decimal" => "number",
        "key" => "id",
        "value" => $"text ({type.Name})",
        "enum" => $"one of {string.Join(", ", type.Values)}",
        "list" => type.Entry!.Kind switch
        {
            "enum" => $"list, each {Sort(type.Entry)}",
            "object" => "list of objects" + Parts(type.Entry),
            _ => $"list of {Sort(type.Entry)}s",
        },
        "object" => "object" + Parts(type),
        "record" => type.Name,
        var kind => kind,
    };

    /// <summary>The limits, each a few words.</summary>
    public static IEnumerable<string> Limits(ValueManifest type)
    {
        if (type.MaxLength is { } most)
            yield return $"{Span(type.MinLength ?? 0, most)} {(type.Kind == "list" ? "entries" : "characters")}";
        if (type is { Min: { } min, Max: { } max })
            yield return Span(min, max);
        if (type.Pattern is { } pattern)
            yield return $"matches {pattern}";
    }

    /// <summary>A default as it would be typed.</summary>
    public static string? Default(ArgumentManifest argument) => argument.Default switch
    {
        null => VerbOptions.MayBeEmpty(argument.Type) ? "none" : null,
        "" => "empty",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Parts(ValueManifest type) => type.Parts.Count == 0 ? "" : $" of {string.Join(", ", type.Parts.Select(part => part.Name))}";

    private static string Span(double from, double to) =>
        from.Equals(to) ? Number(from) : $"{Number(from)} to {Number(to)}";

    private static string Number(double number) => number.ToString("#,0.################", CultureInfo.InvariantCulture);
}
