using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>Collects who may do what with a resource. What no rule allows is refused.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class Policies<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<Rule<TRecord>> rules = [];

    /// <summary>Reading. A rule over the record becomes part of the SQL <c>WHERE</c>: rows that nobody allows are not there.</summary>
    public PolicyTarget<TRecord> Read => new(rules, RuleScope.Read, []);

    /// <summary>Running any action, present or future.</summary>
    public PolicyTarget<TRecord> RunAnything => new(rules, RuleScope.RunAnything, []);

    internal IReadOnlyList<Rule<TRecord>> Rules => rules;

    /// <summary>Running the named actions.</summary>
    /// <param name="actions">Method names, best written with <c>nameof</c>.</param>
    public PolicyTarget<TRecord> Run(params string[] actions) => new(rules, RuleScope.Run, actions);
}
