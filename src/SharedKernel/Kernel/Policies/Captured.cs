using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>A value as a closure would hold it, so that it becomes a parameter of the SQL statement.</summary>
internal static class Captured
{
    /// <summary>The value as an expression of the type.</summary>
    public static Expression Value(object? value, Type type) => Expression.Field(
        Expression.Constant(Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)), nameof(Holder<object>.Value));

    private sealed class Holder<T>(T value)
    {
        public readonly T Value = value;
    }
}
