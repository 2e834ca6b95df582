using System.Text.RegularExpressions;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Makes arguments that hold to what the manifest says of them, so that a refusal is not for their form.</summary>
internal static class Samples
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly string[] Texts =
        ["medicine", "name@example.org", "https://example.org/callback", "A-name_1", "123456", "knowledge", "a", "00000000-0000-4000-8000-000000000000"];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["PublicKey"] = """{"crv":"P-256","kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""",
    };

    /// <summary>Every argument that must be given, and every key that may be, aimed at what is attacked.</summary>
    public static Dictionary<string, object?> Of(IEnumerable<ArgumentManifest> arguments, Func<string, string?> aim) => arguments
        .Where(argument => argument.IsRequired || argument.Type.Kind == "key")
        .ToDictionary(argument => argument.Name, argument => Of(argument.Name, argument.Type, aim));

    private static object? Of(string name, ValueManifest type, Func<string, string?> aim) => type.Kind switch
    {
        "boolean" => true,
        "integer" or "long" or "number" or "decimal" => Math.Max(type.Min ?? 1, Math.Min(1, type.Max ?? 1)),
        "key" => aim(name) ?? (type.IsNullable ? null : Guid.CreateVersion7().ToString()),
        "time" => "2040-01-01T00:00:00Z",
        "enum" => type.Values[^1],
        "list" => Enumerable.Range(0, type.MinLength ?? 0).Select(_ => Of(name, type.Entry!, aim)).ToList(),
        "object" => Of(type.Parts, aim),
        "value" => Values.TryGetValue(type.Name, out var value) ? value : throw new InvalidOperationException($"There is no sample of {type.Name}: add one."),
        _ => Text(type),
    };

    private static string Text(ValueManifest type)
    {
        var (least, most) = (type.MinLength ?? 0, type.MaxLength ?? int.MaxValue);
        var fitting = Texts.Select(text => text.Length < least ? text.PadRight(least, '0') : text)
            .FirstOrDefault(text => text.Length <= most && (type.Pattern is null || Regex.IsMatch(text, $"^(?:{type.Pattern})$", RegexOptions.None, Patience)));
        return fitting ?? throw new InvalidOperationException($"There is no sample of a text like {type.Pattern} of {least} to {most} characters: add one.");
    }
}
