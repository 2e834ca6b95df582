using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>The rule that ends every list of rules: whoever was given the right may.</summary>
internal static class GrantRule
{
    /// <summary>The rule for one action, or for <see cref="ActorGrant.Reading"/>.</summary>
    public static Rule<TRecord> For<TRecord>(RuleScope scope, string action)
        where TRecord : class, IResource<TRecord>
    {
        var resource = TRecord.Facts.Name;
        Expression<Func<Actor, bool>> everywhere = actor => actor.IsGranted(resource, action);
        Expression<Func<Actor, bool>> somewhere = actor => actor.IsGrantedSomewhere(resource, action);
        Expression<Func<Actor, IReadOnlyList<Guid>>> scopes = actor => actor.GrantedScopes(resource, action);
        var (record, who) = (Expression.Parameter(typeof(TRecord), "record"), everywhere.Parameters[0]);
        var within = Substitution.Inline(scopes, who);
        var places = Places<TRecord>(record).Select(place => place(within)).Aggregate(Expression.OrElse);
        var body = Expression.OrElse(everywhere.Body, Expression.AndAlso(Substitution.Inline(somewhere, who), places));
        return Rule<TRecord>.OfRecord(
            scope, RuleKind.Grant, [action], Expression.Lambda<Func<TRecord, Actor, bool>>(body, record, who), new RuleSource($"{action} on {resource} was granted", "", 0));
    }

    /// <summary>The rule that one grant amounts to, for those who ask why.</summary>
    public static Rule<TRecord> Of<TRecord>(RuleScope scope, string action, ActorGrant grant)
        where TRecord : class, IResource<TRecord>
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var holds = grant.ScopeId is { } key
            ? Places<TRecord>(record).Select(place => place(Expression.Constant(new[] { key }, typeof(IReadOnlyList<Guid>)))).Aggregate(Expression.OrElse)
            : Expression.Constant(true);
        return Rule<TRecord>.OfRecord(
            scope, RuleKind.Grant, [action], Expression.Lambda<Func<TRecord, Actor, bool>>(holds, record, Expression.Parameter(typeof(Actor), "actor")), new RuleSource(grant.ToString(), "", 0));
    }

    /// <summary>A scope is the record itself, or what it belongs to by a relation marked as its scope.</summary>
    private static IEnumerable<Func<Expression, Expression>> Places<TRecord>(ParameterExpression record)
        where TRecord : class, IResource<TRecord>
    {
        Expression<Func<TRecord, Guid>> key = row => row.Id;
        yield return keys => Contains(keys, Substitution.Inline(key, record));
        foreach (var scope in TRecord.Facts.Scopes)
        {
            var pointer = Expression.Property(record, scope);
            if (pointer.Type == typeof(Guid))
                yield return keys => Contains(keys, pointer);
            else
                yield return keys => Expression.AndAlso(
                    Expression.NotEqual(pointer, Expression.Constant(null, typeof(Guid?))), Contains(keys, Expression.Property(pointer, nameof(Nullable<>.Value))));
        }
    }

    private static MethodCallExpression Contains(Expression keys, Expression key) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], keys, key);
}
