using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Policies;

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
