using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>Puts an actor into a rule the way a closure would, so that SQL sees parameters and one query plan serves all actors.</summary>
internal static class ActorBinding
{
    [return: NotNullIfNotNull(nameof(rule))]
    public static Expression<Func<TRecord, bool>>? Bind<TRecord>(Expression<Func<TRecord, Actor, bool>>? rule, Actor actor)
    {
        if (rule is null)
            return null;
        var captured = Expression.Field(Expression.Constant(new Closure(actor)), nameof(Closure.Actor));
        var body = new Substitution(rule.Parameters[1], captured).Visit(rule.Body);
        return Inlining.In(Expression.Lambda<Func<TRecord, bool>>(body, rule.Parameters[0]));
    }

    private sealed class Closure(Actor actor)
    {
        public readonly Actor Actor = actor;
    }
}
