using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Sql;

/// <summary>Methods of texts, times, numbers and lists.</summary>
internal sealed partial class Translator
{
    private Sql Call(MethodCallExpression call)
    {
        if (Related(call) is { } related)
            return related;
        if (call.Method.DeclaringType == typeof(EF) && Record(call.Arguments[0]) is { } record && record.Entity.FindProperty((string)Evaluate(call.Arguments[1])!) is { } property)
            return new(record.Column(property), property.IsNullable);
        if (call.Method.DeclaringType == typeof(string))
            return OfText(call);
        if (call.Method.DeclaringType == typeof(DateTimeOffset) && call.Object is not null && Units.TryGetValue(call.Method.Name, out var unit))
            return Joined($"({{0}} + {{1}} * interval '1 {unit}')", call.Object, call.Arguments[0]);
        if (call.Method.DeclaringType == typeof(Math) && Functions.TryGetValue(call.Method.Name, out var function))
            return Joined($"{function}({string.Join(", ", call.Arguments.Select((_, at) => $"{{{at}}}"))})", [.. call.Arguments]);
        if (call.Method.DeclaringType == typeof(NpgsqlDbFunctionsExtensions) || call.Method.DeclaringType == typeof(DbFunctionsExtensions))
            return Like(call);
        if (OfList(call) is { } list)
            return list;
        if (call.Method.Name == nameof(ToString) && call is { Object: { } value, Arguments.Count: 0 })
            return Joined("CAST({0} AS text)", value);
        if (call.Method.Name == nameof(Equals) && call is { Object: { } one, Arguments: [var other] })
            return new(Condition(Expression.Equal(one, Expression.Convert(Stripped(other), one.Type)), exact: true));
        return call.Method.Name == "GetValueOrDefault" && call.Object is { } optional
            ? new($"coalesce({Value(optional).Text}, {Literal(Activator.CreateInstance(call.Type), call.Type).Text})")
            : throw new Untranslatable(call);
    }

    private Sql OfText(MethodCallExpression call) => (call.Method.Name, call.Arguments.Count) switch
    {
        (nameof(string.Contains), _) => Joined("(strpos({0}, {1}) > 0)", call.Object!, call.Arguments[0]),
        (nameof(string.StartsWith), _) => Joined("starts_with({0}, {1})", call.Object!, call.Arguments[0]),
        (nameof(string.EndsWith), _) => Joined("(right({0}, length({1})) = {1})", call.Object!, call.Arguments[0]),
        (nameof(string.ToLower) or nameof(string.ToLowerInvariant), _) => Joined("lower({0})", call.Object!),
        (nameof(string.ToUpper) or nameof(string.ToUpperInvariant), _) => Joined("upper({0})", call.Object!),
        (nameof(string.Trim), 0) => Joined("btrim({0})", call.Object!),
        (nameof(string.Replace), 2) => Joined("replace({0}, {1}, {2})", call.Object!, call.Arguments[0], call.Arguments[1]),
        (nameof(string.Substring), 1) => Joined("substr({0}, {1} + 1)", call.Object!, call.Arguments[0]),
        (nameof(string.Substring), 2) => Joined("substr({0}, {1} + 1, {2})", call.Object!, call.Arguments[0], call.Arguments[1]),
        (nameof(string.IsNullOrEmpty), _) => new($"(coalesce({Value(call.Arguments[0]).Text}, '') = '')"),
        (nameof(string.IsNullOrWhiteSpace), _) => new($"(btrim(coalesce({Value(call.Arguments[0]).Text}, '')) = '')"),
        (nameof(string.Concat), _) => new($"concat({string.Join(", ", call.Arguments.Select(part => Value(part).Text))})"),
        (nameof(string.Equals), 1) when call.Object is not null => new(Condition(Expression.Equal(call.Object, Stripped(call.Arguments[0])), exact: true)),
        (nameof(string.Equals), 2) when call.Object is null => new(Condition(Expression.Equal(call.Arguments[0], call.Arguments[1]), exact: true)),
        _ => throw new Untranslatable(call),
    };

    private Sql Like(MethodCallExpression call) => call.Method.Name switch
    {
        "ILike" => Joined("({0} ILIKE {1})", call.Arguments[1], call.Arguments[2]),
        "Like" => Joined("({0} LIKE {1})", call.Arguments[1], call.Arguments[2]),
        _ => throw new Untranslatable(call),
    };

    /// <summary>A list that is a column or a parameter.</summary>
    private Sql? OfList(MethodCallExpression call)
    {
        var arguments = call.Object is null ? [.. call.Arguments] : (Expression[])[call.Object, .. call.Arguments];
        if (arguments.Length == 0 || Stripped(arguments[0]) is var list && !IsList(list.Type))
            return null;
        return (call.Method.Name, arguments.Length) switch
        {
            (nameof(Enumerable.Contains), >= 2) => Joined("({1} = ANY({0}))", list, arguments[1]),
            (nameof(Enumerable.Count), 1) => Joined("cardinality({0})", list),
            (nameof(Enumerable.Any), 1) => Joined("(cardinality({0}) > 0)", list),
            (nameof(Enumerable.Any), 2) => Entries(list, arguments[1], ""),
            (nameof(Enumerable.All), 2) => Entries(list, arguments[1], "NOT "),
            _ => null,
        };
    }

    private Sql Entries(Expression list, Expression condition, string not)
    {
        var lambda = Lambda(condition);
        var alias = $"e{values.Count}";
        values[lambda.Parameters[0]] = new Sql($"{alias}.entry");
        var holds = Condition(lambda.Body, exact: true);
        return new($"({not}EXISTS (SELECT 1 FROM unnest({Value(list).Text}) AS {alias}(entry) WHERE {(not.Length > 0 ? Sql.Not(holds) : holds)}))");
    }

    private static bool IsList(Type type) => type != typeof(string) && (type.IsArray || type.GetInterfaces().Append(type).Any(
        contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>)));

    private Sql Joined(string pattern, params Expression[] parts)
    {
        var sql = Array.ConvertAll(parts, Value);
        return new(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Array.ConvertAll(sql, part => (object)part.Text)), sql.Any(part => part.MayBeNull));
    }

    /// <summary>Without conversions that only the compiler needs, such as that of an array to a span.</summary>
    private static Expression Stripped(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: "op_Implicit" } implied => Stripped(implied.Arguments[0]),
        UnaryExpression { NodeType: ExpressionType.Convert } cast when !cast.Type.IsValueType || cast.Type.IsByRefLike => Stripped(cast.Operand),
        _ => expression,
    };

    private static LambdaExpression Lambda(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Quote } quote => Lambda(quote.Operand),
        LambdaExpression lambda => lambda,
        _ => throw new Untranslatable(expression),
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["AddSeconds"] = "second", ["AddMinutes"] = "minute", ["AddHours"] = "hour", ["AddDays"] = "day", ["AddMonths"] = "month", ["AddYears"] = "year", ["AddMilliseconds"] = "millisecond",
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["Abs"] = "abs", ["Floor"] = "floor", ["Ceiling"] = "ceil", ["Sqrt"] = "sqrt", ["Pow"] = "power", ["Max"] = "greatest", ["Min"] = "least", ["Log"] = "ln", ["Exp"] = "exp",
    };
}
