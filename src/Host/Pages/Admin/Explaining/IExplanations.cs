using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Admin.Explaining;

/// <summary>Says why an actor may or may not do something. Without an implementation the screens do not offer it.</summary>
internal interface IExplanations
{
    /// <summary>Which rules were asked, and which one decided.</summary>
    /// <param name="resource">The resource's name, such as <c>Item</c>.</param>
    /// <param name="action">The action's name, or <c>Read</c>.</param>
    /// <param name="record">The record's key.</param>
    /// <param name="actor">Who would act.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    Task<Explained> Explain(string resource, string action, Guid record, Actor actor, CancellationToken cancellation);
}

/// <summary>A verdict with its reasons.</summary>
/// <param name="IsAllowed">The verdict.</param>
/// <param name="Decided">What decided, in a sentence.</param>
/// <param name="Rules">All rules in the order asked.</param>
/// <param name="Sql">The condition as the database gets it, where there is one.</param>
internal sealed record Explained(bool IsAllowed, string Decided, IReadOnlyList<ExplainedRule> Rules, string? Sql);

/// <summary>A rule and what it says.</summary>
/// <param name="Text">The rule as it is written.</param>
/// <param name="Effect">What it does when it holds, such as "allows" or "forbids".</param>
/// <param name="Holds">Whether it holds; null when it was not asked.</param>
/// <param name="IsDecisive">Whether it decided.</param>
/// <param name="Place">File and line.</param>
internal sealed record ExplainedRule(string Text, string Effect, bool? Holds, bool IsDecisive, string? Place);
