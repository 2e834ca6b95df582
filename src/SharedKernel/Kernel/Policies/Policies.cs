using System.Linq.Expressions;
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

    internal IReadOnlyList<Rule<TRecord>> Rules => rules;

    /// <summary>Running the named actions.</summary>
    /// <param name="actions">Method names, best written with <c>nameof</c>.</param>
    public PolicyTarget<TRecord> Run(params string[] actions) => new(rules, RuleScope.Run, actions);
}

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

internal enum RuleScope
{
    Read,
    Run,
    RunAnything,
}

internal sealed class Rule<TRecord>(
    RuleScope scope,
    IReadOnlyList<string> actions,
    Expression<Func<Actor, bool>>? actor,
    Expression<Func<TRecord, Actor, bool>>? record)
{
    private readonly Func<Actor, bool>? allowsActor = actor?.Compile();
    private readonly Lazy<Func<TRecord, Actor, bool>?> allowsRecord = new(() => record?.Compile());
    private readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> relations = new(() => record is null ? [] : RelationPaths.In(record));

    public RuleScope Scope => scope;

    public Expression<Func<TRecord, Actor, bool>>? Record => record;

    /// <summary>The relations that the rule follows from the record, each as the names on its path.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Relations => relations.Value;

    public bool Covers(string action) => scope == RuleScope.RunAnything || (scope == RuleScope.Run && actions.Contains(action));

    public bool AllowsActor(Actor who) => allowsActor is not null && allowsActor(who);

    public bool AllowsRecord(TRecord what, Actor who)
    {
        try
        {
            return allowsRecord.Value is { } allows && allows(what, who);
        }
        catch (NullReferenceException)
        {
            // A relation that points to nothing allows nothing, as in SQL.
            return false;
        }
    }
}
