using System.Runtime.CompilerServices;
using Knowledge.Kernel.Actions;
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

    /// <summary>Doing everything with the resource, whatever the other rules say; they are not even asked.</summary>
    public BypassTarget<TRecord> Bypass => new(rules);

    internal IReadOnlyList<Rule<TRecord>> Rules => rules;

    /// <summary>Running the named actions.</summary>
    /// <param name="actions">Method names, best written with <c>nameof</c>.</param>
    public PolicyTarget<TRecord> Run(params string[] actions) => new(rules, RuleScope.Run, actions);

    /// <summary>Running one action, by the arguments that it is given.</summary>
    /// <typeparam name="TMessage">The action's generated message, such as <c>CastVote</c>.</typeparam>
    public ArgumentTarget<TRecord, TMessage> Run<TMessage>()
        where TMessage : IAction<TRecord> => new(rules, NameOf<TMessage>());

    /// <summary>Reading the named fields of records that may be read; where no rule allows it, they are null.</summary>
    /// <param name="fields">Fields or calculations, best written with <c>nameof</c>.</param>
    public PolicyTarget<TRecord> ReadField(params string[] fields) => new(rules, RuleScope.ReadField, fields);

    /// <summary>A message states its action whatever its arguments, so that one without any will do.</summary>
    private static string NameOf<TMessage>()
        where TMessage : IAction<TRecord> => ((TMessage)RuntimeHelpers.GetUninitializedObject(typeof(TMessage))).Action;
}
