using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Policies;

/// <summary>A condition over the arguments of an action; it is only ever asked in memory, before anything is read.</summary>
internal static class ArgumentCondition
{
    /// <summary>The condition as a function of any message; one of another type does not meet it.</summary>
    public static Func<object, Actor, bool> Compile(LambdaExpression condition)
    {
        var message = Expression.Parameter(typeof(object), "message");
        var typed = Expression.Convert(message, condition.Parameters[0].Type);
        var body = Expression.AndAlso(
            Expression.TypeIs(message, condition.Parameters[0].Type),
            new Substitution(condition.Parameters[0], typed).Visit(condition.Body));
        return InMemory.Compile(Expression.Lambda<Func<object, Actor, bool>>(body, message, condition.Parameters[1]));
    }
}
