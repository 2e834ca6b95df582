using System.Globalization;
using System.Linq.Expressions;

namespace Knowledge.Kernel.Sql;

/// <summary>Comparisons, arithmetic and conversions.</summary>
internal sealed partial class Translator
{
    private static readonly HashSet<Type> Whole = [typeof(int), typeof(long), typeof(short)];
    private static readonly HashSet<Type> Numbers = [.. Whole, typeof(float), typeof(double), typeof(decimal)];

    private string Comparison(BinaryExpression comparison, bool exact)
    {
        var (left, right) = Enums.Named(comparison.Left, comparison.Right, IsEquality(comparison));
        if (IsEquality(comparison) && (IsNull(left) || IsNull(right)))
            return Missing(IsNull(left) ? right : left, comparison.NodeType == ExpressionType.Equal);
        if (Ordering(left, right) is { } texts)
            return Compare(comparison.NodeType, Value(texts.Left), Value(texts.Right), exact);
        return Compare(comparison.NodeType, Value(left), Value(right), exact);
    }

    /// <summary>Nothing is equal to what is missing here: a record's key never equals that of an actor who has none.</summary>
    private static string Compare(ExpressionType kind, Sql left, Sql right, bool exact)
    {
        if (left.Text == Sql.Null || right.Text == Sql.Null)
            return kind == ExpressionType.NotEqual ? Sql.True : Sql.False;
        var unsure = left.MayBeNull || right.MayBeNull;
        return kind switch
        {
            ExpressionType.Equal when left.MayBeNull && right.MayBeNull => $"({left.Text} IS NOT DISTINCT FROM {right.Text})",
            ExpressionType.NotEqual when unsure => $"({left.Text} IS DISTINCT FROM {right.Text})",
            _ => Known(new Sql($"({left.Text} {Operator(kind)} {right.Text})", unsure), exact),
        };
    }

    private string Missing(Expression expression, bool wanted)
    {
        string value;
        if (expression is MemberExpression { Expression: { } target } member && Record(target) is { } record
            && record.Entity.FindNavigation(member.Member.Name) is { IsCollection: false } one)
            value = one.IsOnDependent ? record.Column(one.ForeignKey.Properties[0]) : record.Join(one).Key;
        else if (Record(expression) is { } whole)
            value = whole.Key;
        else if (Value(expression) is { MayBeNull: true } known)
            value = known.Text;
        else
            return wanted ? Sql.False : Sql.True;
        return $"({value} IS {(wanted ? "" : "NOT ")}NULL)";
    }

    /// <summary><c>string.Compare(a, b) &gt; 0</c> is how C# says that a text comes after another.</summary>
    private static (Expression Left, Expression Right)? Ordering(Expression left, Expression right) => left switch
    {
        MethodCallExpression { Method.Name: nameof(string.Compare) or nameof(string.CompareTo) } call when right is ConstantExpression { Value: 0 } =>
            call.Object is null ? (call.Arguments[0], call.Arguments[1]) : (call.Object, call.Arguments[0]),
        _ => null,
    };

    private static bool IsEquality(BinaryExpression comparison) => comparison.NodeType is ExpressionType.Equal or ExpressionType.NotEqual;

    private static bool IsNull(Expression expression) => expression switch
    {
        ConstantExpression { Value: null } => true,
        DefaultExpression empty => !empty.Type.IsValueType || Nullable.GetUnderlyingType(empty.Type) is not null,
        UnaryExpression { NodeType: ExpressionType.Convert } cast => IsNull(cast.Operand),
        _ => false,
    };

    private static string Operator(ExpressionType kind) => kind switch
    {
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "<>",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.Add or ExpressionType.AddChecked => "+",
        ExpressionType.Subtract or ExpressionType.SubtractChecked => "-",
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        _ => throw new NotSupportedException($"The operator {kind} has no counterpart in SQL."),
    };

    private Sql Arithmetic(BinaryExpression binary)
    {
        var (left, right) = (Value(binary.Left), Value(binary.Right));
        return binary.Type == typeof(string)
            ? new($"(coalesce({left.Text}, '') || coalesce({right.Text}, ''))")
            : new($"({left.Text} {Operator(binary.NodeType)} {right.Text})", left.MayBeNull || right.MayBeNull);
    }

    private Sql Converted(UnaryExpression unary)
    {
        if (unary.NodeType is ExpressionType.Negate or ExpressionType.NegateChecked)
            return Value(unary.Operand) with { Text = $"(-{Value(unary.Operand).Text})" };
        if (unary.NodeType is not (ExpressionType.Convert or ExpressionType.ConvertChecked))
            throw new Untranslatable(unary);
        var (from, to) = (Bare(unary.Operand.Type), Bare(unary.Type));
        var value = Value(unary.Operand);
        if (from.IsEnum && Whole.Contains(to))
            return value with { Text = Enums.Number(from, value.Text) };
        if (from == to || !Numbers.Contains(from) || !Numbers.Contains(to))
            return value;
        var text = Whole.Contains(to) && !Whole.Contains(from) ? $"trunc({value.Text})" : value.Text;
        return value with { Text = string.Create(CultureInfo.InvariantCulture, $"CAST({text} AS {StoredType.Of(to).Name})") };
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
