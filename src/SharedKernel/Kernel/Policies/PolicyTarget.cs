using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>What a rule is about, waiting for its condition.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public readonly struct PolicyTarget<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<Rule<TRecord>> rules;
    private readonly RuleScope scope;
    private readonly IReadOnlyList<string> actions;

    internal PolicyTarget(List<Rule<TRecord>> rules, RuleScope scope, IReadOnlyList<string> actions)
    {
        this.rules = rules;
        this.scope = scope;
        this.actions = actions;
    }

    /// <summary>Allowed to everybody, the anonymous included.</summary>
    public void Always() => If(_ => true);

    /// <summary>Allowed when the condition on the actor holds.</summary>
    public void If(Expression<Func<Actor, bool>> actor) => rules.Add(new Rule<TRecord>(scope, actions, actor, null));

    /// <summary>Allowed when the condition on record and actor holds; it must translate to SQL.</summary>
    public void If(Expression<Func<TRecord, Actor, bool>> recordAndActor) =>
        rules.Add(new Rule<TRecord>(scope, actions, null, recordAndActor));
}
