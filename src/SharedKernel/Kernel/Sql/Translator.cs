using System.Linq.Expressions;

namespace Knowledge.Kernel.Sql;

/// <summary>
/// Translates the expressions of declarations (policies, calculations, filters of read actions) to SQL that means the same:
/// two values for conditions, and null equal to null. What is asked of the actor becomes a parameter.
/// </summary>
/// <param name="parameters">Takes the parameters of the statement.</param>
internal sealed partial class Translator(ParameterList parameters)
{
    private readonly Dictionary<ParameterExpression, TableScope> records = [];
    private readonly Dictionary<ParameterExpression, Sql> values = [];

    /// <summary>What a parameter of a function stands for.</summary>
    public void Let(ParameterExpression parameter, Sql value) => values[parameter] = value;

    /// <summary>The value of a function of a record, or of a record and an actor.</summary>
    public Sql Value(LambdaExpression function, TableScope record)
    {
        function = Prepared.Of(function);
        records[function.Parameters[0]] = record;
        return Value(function.Body);
    }

    /// <summary>The condition that a function of a record, or of a record and an actor, stands for; where it is unknown it does not hold.</summary>
    /// <param name="function">The condition.</param>
    /// <param name="record">The record's table.</param>
    /// <param name="exact">Whether it must be false, not unknown, where it does not hold.</param>
    public string Condition(LambdaExpression function, TableScope record, bool exact = false)
    {
        function = Prepared.Of(function);
        records[function.Parameters[0]] = record;
        return Condition(function.Body, exact);
    }

    /// <summary>The table of the one record that a function of a record leads to.</summary>
    public TableScope Record(LambdaExpression relation, TableScope record)
    {
        records[relation.Parameters[0]] = record;
        return Record(relation.Body) ?? throw new Untranslatable(relation.Body);
    }

    private Sql Value(Expression expression)
    {
        if (Certain(expression) is { } certain)
            return certain;
        return expression switch
        {
            ParameterExpression parameter when values.TryGetValue(parameter, out var value) => value,
            MemberExpression member => Member(member),
            UnaryExpression { NodeType: ExpressionType.Not } when expression.Type == typeof(bool) => new(Condition(expression, exact: true)),
            UnaryExpression unary => Converted(unary),
            BinaryExpression { NodeType: ExpressionType.Coalesce } either => Coalesce(either),
            BinaryExpression when expression.Type == typeof(bool) => new(Condition(expression, exact: true)),
            BinaryExpression binary => Arithmetic(binary),
            ConditionalExpression choice => Choice(choice),
            MethodCallExpression call => Call(call),
            _ => throw new Untranslatable(expression),
        };
    }

    private string Condition(Expression expression, bool exact) => expression switch
    {
        _ when Certain(expression) is { } certain => certain.Text,
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => Sql.And(Condition(both.Left, exact), Condition(both.Right, exact)),
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => Sql.Or(Condition(either.Left, exact), Condition(either.Right, exact)),
        UnaryExpression { NodeType: ExpressionType.Not } not => Sql.Not(Condition(not.Operand, exact: true)),
        BinaryExpression { NodeType: ExpressionType.Coalesce } either => Coalesce(either).Text,
        BinaryExpression comparison => Comparison(comparison, exact),
        _ => Known(Value(expression), exact),
    };

    private static string Known(Sql condition, bool exact) => exact && condition.MayBeNull ? $"coalesce({condition.Text}, FALSE)" : condition.Text;

    private Sql Coalesce(BinaryExpression either)
    {
        var (left, right) = (Value(either.Left), Value(either.Right));
        return new($"coalesce({left.Text}, {right.Text})", right.MayBeNull);
    }

    private Sql Choice(ConditionalExpression choice)
    {
        var test = Condition(choice.Test, exact: false);
        if (test is Sql.True or Sql.False)
            return Value(test == Sql.True ? choice.IfTrue : choice.IfFalse);
        var (yes, no) = (Value(choice.IfTrue), Value(choice.IfFalse));
        return new($"CASE WHEN {test} THEN {yes.Text} ELSE {no.Text} END", yes.MayBeNull || no.MayBeNull);
    }
}
