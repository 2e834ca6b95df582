using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Policies;

namespace Knowledge.Host.Pages.Admin.Explaining;

/// <summary>Asks the policies of a resource why.</summary>
internal sealed class Explanations(ModuleCatalog modules, Actions actions) : IExplanations
{
    public async Task<Explained> Explain(string resource, string action, Guid record, Actor actor, CancellationToken cancellation)
    {
        var definition = modules.Resources.First(known => known.Facts.Name == resource);
        var answer = await definition.Explain(actions, action, actor, record, cancellation);
        return new(answer.Ruling == Ruling.Allowed, Words(answer), [.. answer.Rules.Select(Rule)], answer.Decider?.Sql);
    }

    private static string Words(Explanation answer) => answer.Ruling switch
    {
        Ruling.Allowed when answer.Decider is null => "Allowed, without a rule: the system may do everything.",
        Ruling.Allowed => "Allowed.",
        Ruling.Depends => "It depends on arguments that are not known here.",
        Ruling.Forbidden when answer.Decider is null => "Forbidden: no rule allows it.",
        Ruling.Forbidden => "Forbidden.",
        _ => "Not found: what may not be seen is not there.",
    };

    private static ExplainedRule Rule(Kernel.Policies.ExplainedRule rule) => new(
        rule.Source.Text, Effect(rule.Kind), rule.Holds, rule.Decided, rule.Source.File.Length == 0 ? null : $"{rule.Source.File}:{rule.Source.Line}");

    private static string Effect(RuleKind kind) => kind switch
    {
        RuleKind.Bypass => "allows before all other rules",
        RuleKind.Unless => "forbids",
        RuleKind.OnlyIf => "must hold",
        RuleKind.Grant => "allows: a right that was given",
        _ => "allows",
    };
}
