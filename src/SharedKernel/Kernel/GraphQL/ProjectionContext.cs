using System.Linq.Expressions;
using GraphQL;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What a projection needs to know of the request.</summary>
internal sealed record ProjectionContext(IResolveFieldContext Request, Actor Actor)
{
    /// <summary>A value as a closure would hold it, so that it becomes a parameter of the SQL statement.</summary>
    public static Expression Parameter<T>(T value) => Expression.Field(Expression.Constant(new Holder<T>(value)), nameof(Holder<T>.Value));

    /// <summary>The same for a type known only at run time.</summary>
    public static Expression Parameter(object? value, Type type) => Expression.Field(
        Expression.Constant(Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)), nameof(Holder<object>.Value));

    private sealed class Holder<T>(T value)
    {
        public readonly T Value = value;
    }
}
