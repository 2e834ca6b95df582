using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>Checks values against what the manifest says of them, and writes them as GraphQL takes them.</summary>
/// <param name="problems">Gets all that is wrong, each with the argument at fault.</param>
internal sealed class ValueCheck(ICollection<GraphQLError> problems)
{
    private const int LongestEntry = 2000;

    /// <summary>The value as it is sent; of no use when there are problems.</summary>
    public JsonNode? Of(ValueManifest type, JsonNode? value, string name)
    {
        if (value is null)
            return type.IsNullable ? null : Wrong(name, "needs a value.");
        return type.Kind switch
        {
            "text" or "value" => Text(type, value, name),
            "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value : Wrong(name, "is true or false."),
            "integer" or "long" or "number" or "decimal" => Number(type, value, name),
            "key" => Key(value, name),
            "time" => Time(value, name),
            "enum" => Name(type, value, name),
            "list" => List(type, value, name),
            "object" => Object(type, value, name),
            _ => value,
        };
    }

    /// <summary>The arguments in an object; their names are checked too.</summary>
    public JsonObject Of(IReadOnlyList<ArgumentManifest> arguments, JsonObject given, Func<string, string> called)
    {
        foreach (var unknown in given.Select(pair => pair.Key).Except(arguments.Select(argument => argument.Name)))
            Wrong(called(unknown), $"is not known here. These are: {string.Join(", ", arguments.Select(argument => argument.Name))}.");
        var values = new JsonObject();
        foreach (var argument in arguments)
        {
            if (given.TryGetPropertyValue(argument.Name, out var value))
                values[argument.Name] = Of(argument.IsRequired ? argument.Type : argument.Type with { IsNullable = true }, value?.DeepClone(), called(argument.Name))?.DeepClone();
            else if (argument.IsRequired && VerbOptions.MayBeEmpty(argument.Type))
                values[argument.Name] = new JsonArray();
            else if (argument.IsRequired)
                Wrong(called(argument.Name), "is missing.");
        }

        return values;
    }

    private JsonValue? Text(ValueManifest type, JsonNode value, string name)
    {
        if (value.GetValueKind() != JsonValueKind.String)
            return Wrong(name, "is a text.");
        var text = value.GetValue<string>();
        if (text.Length < (type.MinLength ?? 0) || text.Length > (type.MaxLength ?? int.MaxValue))
            return Wrong(name, $"takes {Limits(type)}; it has {text.Length:N0}.");
        return type.Pattern is { } pattern && !Patterns.Match(pattern, text)
            ? Wrong(name, "does not have the form that is asked for.", type.PatternMessage ?? $"It matches {pattern}.")
            : value.AsValue();
    }

    private JsonValue? Number(ValueManifest type, JsonNode value, string name)
    {
        var isWhole = type.Kind is "integer" or "long";
        if (value.GetValueKind() != JsonValueKind.Number || (isWhole && !Numbers.IsWhole(value, type.Kind)))
            return Wrong(name, isWhole ? "is a whole number." : "is a number.");
        var number = Numbers.Of(value);
        return number < (type.Min ?? double.MinValue) || number > (type.Max ?? double.MaxValue)
            ? Wrong(name, $"is {value.ToJsonString()}; give {Limits(type)}.")
            : value.AsValue();
    }

    private JsonValue? Key(JsonNode value, string name) =>
        Texts.Of(value) is { } text && Guid.TryParse(text, out var key) ? JsonValue.Create(key.ToString()) : Wrong(name, "is an id, such as 01a21073-d59c-7bbe-838d-cfe09316ce52.");

    private JsonValue? Time(JsonNode value, string name) =>
        Texts.Of(value) is { } text && Texts.Time(text) is { } time ? JsonValue.Create(time) : Wrong(name, "is a time, such as 2026-01-31T12:00:00Z.");

    private JsonValue? Name(ValueManifest type, JsonNode value, string name)
    {
        var typed = Texts.Of(value)?.Replace('-', '_');
        var found = type.Values.FirstOrDefault(known => known.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return found is null ? Wrong(name, $"is one of {string.Join(", ", type.Values)}.") : JsonValue.Create(found);
    }

    private JsonArray? List(ValueManifest type, JsonNode value, string name)
    {
        if (value is not JsonArray entries)
            return Fail<JsonArray>(name, "is a list.");
        if (entries.Count < (type.MinLength ?? 0) || entries.Count > (type.MaxLength ?? int.MaxValue))
            return Fail<JsonArray>(name, $"takes {Limits(type)}; it has {entries.Count:N0}.");
        var entry = type.Entry is { Kind: "text" } text
            ? text with { MinLength = text.MinLength ?? 1, MaxLength = text.MaxLength ?? LongestEntry, Pattern = text.Pattern ?? type.Pattern, PatternMessage = text.PatternMessage ?? type.PatternMessage }
            : type.Entry!;
        return [.. entries.Select(each => Of(entry, each, name)?.DeepClone())];
    }

    private JsonObject? Object(ValueManifest type, JsonNode value, string name)
    {
        if (value is not JsonObject parts)
            return Fail<JsonObject>(name, "is a JSON object.");
        return type.Parts.Count == 0 ? parts : Of(type.Parts, parts, part => $"{name}.{part}");
    }

    private JsonValue? Wrong(string name, string why, string? cure = null) => Fail<JsonValue>(name, why, cure);

    private T? Fail<T>(string name, string why, string? cure = null)
        where T : JsonNode
    {
        problems.Add(new GraphQLError("INVALID", $"'{name}' {why}{(cure is null ? "" : " " + cure)}", name.Split('.')));
        return null;
    }

    private static string Limits(ValueManifest type) => ValueWords.Limits(type).FirstOrDefault() ?? "another value";
}
