using System.Globalization;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>How a verb is typed.</summary>
internal static class VerbExamples
{
    public static IEnumerable<string> Of(Verb verb)
    {
        var start = "./run " + verb.Line;
        if (verb.TakesId)
            start += " <id>";
        foreach (var option in VerbOptions.Of(verb).Where(option => option.IsRequired))
            start += $" --{option.Name} {Value(option.Argument!.Type)}";
        yield return start;
        if (verb.Kind == VerbKind.List)
            yield return $"{start} --sort createdAt:desc --all --json";
        if (verb.TakesRows)
            yield return $"./run {verb.Line} --file rows.jsonl";
    }

    private static string Value(ValueManifest type) => type.Kind switch
    {
        "enum" => type.Values[0],
        "list" => Value(type.Entry!),
        "boolean" => "true",
        "integer" or "long" or "number" or "decimal" => (type.Min ?? 1).ToString(CultureInfo.InvariantCulture),
        "key" => "<id>",
        "time" => "2026-01-31T12:00:00Z",
        "object" => "'{…}'",
        _ => "'…'",
    };
}
