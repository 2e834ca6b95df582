using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>The rules of a resource in words, for the manifest.</summary>
public static class RuleWords
{
    /// <summary>The manifest with the rules, and with the fields that have some of their own marked.</summary>
    /// <param name="manifest">What the rest of the declaration says.</param>
    /// <typeparam name="TRecord">The resource.</typeparam>
    public static ResourceManifest AddTo<TRecord>(ResourceManifest manifest)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest with
        {
            Rules = Of<TRecord>(),
            Fields = [.. manifest.Fields.Select(field => field with { HasRules = RuleBook<TRecord>.HasFieldRules(char.ToUpperInvariant(field.Name[0]) + field.Name[1..]) })],
        };
    }

    /// <summary>A line for each action or field that a rule names, in the order declared.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    public static IReadOnlyList<RuleManifest> Of<TRecord>()
        where TRecord : class, IResource<TRecord> =>
        [.. RuleBook<TRecord>.Rules.SelectMany(rule => About(rule).Select(about => new RuleManifest(about, rule.Source.Text == "always" ? "" : rule.Source.Text, Effect(rule.Kind))))];

    private static IEnumerable<string> About<TRecord>(Rule<TRecord> rule) => rule.Scope switch
    {
        RuleScope.Read => ["Read"],
        RuleScope.Run or RuleScope.ReadField => rule.Names,
        _ => ["*"],
    };

    private static string Effect(RuleKind kind) => kind switch
    {
        RuleKind.Unless => "forbid",
        RuleKind.OnlyIf => "require",
        RuleKind.Bypass => "bypass",
        _ => "allow",
    };
}
