using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>The rules of a resource in words, for the manifest.</summary>
public static class RuleWords
{
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
