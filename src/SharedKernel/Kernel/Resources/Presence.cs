using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Resources;

/// <summary>Keeps destroyed records out of sight.</summary>
/// <remarks>The same condition is limited once, so that whoever compiles it may keep what it made of it.</remarks>
internal static class Presence<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private static readonly Expression<Func<TRecord, Actor, bool>> Nothing = (_, _) => false;
    private static readonly Expression<Func<TRecord, Actor, bool>>? There = OverActor(TRecord.Present);
    private static readonly Expression<Func<TRecord, Actor, bool>> Gone = There is null
        ? Nothing
        : Expression.Lambda<Func<TRecord, Actor, bool>>(Expression.Not(There.Body), There.Parameters);

    private static readonly ConditionalWeakTable<LambdaExpression, Expression<Func<TRecord, Actor, bool>>> Present = [];
    private static readonly ConditionalWeakTable<LambdaExpression, Expression<Func<TRecord, Actor, bool>>> Destroyed = [];

    /// <summary>The condition for records that are there, or for destroyed ones alone.</summary>
    public static Expression<Func<TRecord, Actor, bool>>? Limit(Expression<Func<TRecord, Actor, bool>>? condition, bool onDeleted = false)
    {
        var wanted = onDeleted ? Gone : There;
        if (wanted is null || condition is null)
            return wanted ?? condition;
        return (onDeleted ? Destroyed : Present).GetValue(condition, rest => Expression.Lambda<Func<TRecord, Actor, bool>>(
            Expression.AndAlso(wanted.Body, Put((Expression<Func<TRecord, Actor, bool>>)rest, wanted)), wanted.Parameters));
    }

    private static Expression Put(Expression<Func<TRecord, Actor, bool>> condition, Expression<Func<TRecord, Actor, bool>> into) =>
        new Substitution(condition.Parameters[1], into.Parameters[1]).Visit(new Substitution(condition.Parameters[0], into.Parameters[0]).Visit(condition.Body));

    private static Expression<Func<TRecord, Actor, bool>>? OverActor(Expression<Func<TRecord, bool>>? condition) =>
        condition is null ? null : Expression.Lambda<Func<TRecord, Actor, bool>>(condition.Body, condition.Parameters[0], Expression.Parameter(typeof(Actor), "actor"));
}
