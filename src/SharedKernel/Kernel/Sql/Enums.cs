using System.Globalization;
using System.Linq.Expressions;

namespace Knowledge.Kernel.Sql;

/// <summary>Enums are stored by name, but the compiler compares their numbers.</summary>
internal static class Enums
{
    /// <summary>Both sides of a test for equality by name again, where the compiler had made numbers of them.</summary>
    public static (Expression Left, Expression Right) Named(Expression left, Expression right, bool equality)
    {
        if (!equality)
            return (left, right);
        if (Operand(left) is { } first)
            return (first, Operand(right) ?? Constant(right, first.Type));
        return Operand(right) is { } second ? (Constant(left, second.Type), second) : (left, right);
    }

    /// <summary>The number of a name.</summary>
    public static string Number(Type type, string name) => $"CASE {name} {string.Join(' ', Enum.GetValues(type).Cast<Enum>().Distinct().Select(value =>
        string.Create(CultureInfo.InvariantCulture, $"WHEN {Quoted.Text(value.ToString())} THEN {Convert.ToInt64(value, CultureInfo.InvariantCulture)}")))} END";

    private static Expression? Operand(Expression side) =>
        side is UnaryExpression { NodeType: ExpressionType.Convert } cast && (Nullable.GetUnderlyingType(cast.Operand.Type) ?? cast.Operand.Type).IsEnum ? cast.Operand : null;

    private static Expression Constant(Expression number, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return number is ConstantExpression { Value: { } value }
            ? Expression.Constant(Enum.ToObject(bare, value), type)
            : Expression.Convert(number, type);
    }
}
