using System.Text;

namespace Knowledge.Kernel.Policies;

/// <summary>Why an actor may or may not do something.</summary>
/// <param name="Resource">The resource, such as <c>Item</c>.</param>
/// <param name="Action">The action's method name, or <c>Read</c>.</param>
/// <param name="Actor">The actor's name.</param>
/// <param name="RecordId">The record, if one was asked about.</param>
/// <param name="Ruling">What the policies say.</param>
/// <param name="Rules">Every rule that has a say, in the order in which they are asked.</param>
public sealed record Explanation(string Resource, string Action, string Actor, Guid? RecordId, Ruling Ruling, IReadOnlyList<ExplainedRule> Rules)
{
    /// <summary>The rule that decided; null when no rule allows it, when it depends, and for the system itself.</summary>
    public ExplainedRule? Decider => Rules.FirstOrDefault(rule => rule.Decided);

    /// <summary>The whole of it for a terminal: the ruling, then a line for each rule.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Actor}, {Action} on {Resource}{(RecordId is { } id ? $" {id}" : "")}: {Words}");
        foreach (var rule in Rules)
            text.Append('\n').Append(rule);
        return text.ToString();
    }

    private string Words => Ruling switch
    {
        Ruling.Allowed => "allowed",
        Ruling.Depends => "depends on what is not known",
        Ruling.Forbidden when Decider is null => "forbidden, no rule allows it",
        Ruling.Forbidden => "forbidden",
        _ => "not found, as what may not be seen is not there",
    };
}

/// <summary>One rule, as it was asked.</summary>
/// <param name="Kind">What it means that it holds.</param>
/// <param name="Source">Its text and place; a grant has no place.</param>
/// <param name="Holds">Whether it holds; null when that depends on what is not known.</param>
/// <param name="Decided">Whether it is the rule that decided.</param>
/// <param name="Sql">What is left for the database to judge; null when the actor or the arguments decide alone.</param>
public sealed record ExplainedRule(RuleKind Kind, RuleSource Source, bool? Holds, bool Decided, string? Sql)
{
    /// <summary>The rule on a line, and its SQL on another.</summary>
    public override string ToString()
    {
        var answer = Holds switch { true => "holds", false => "does not hold", null => "not known" };
        var place = Source.File.Length == 0 ? "" : $"  {Source.File}:{Source.Line}";
        return $"  {Kind,-7} {Source.Text}: {answer}{(Decided ? ", and decided" : "")}{place}{(Sql is null ? "" : $"\n          {Sql}")}";
    }
}
