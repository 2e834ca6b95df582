using System.Globalization;
using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Sql;

/// <summary>What does not depend on any record: constants, and what is known of the actor.</summary>
internal sealed partial class Translator
{
    private Sql? Certain(Expression expression)
    {
        var free = Dependence.Of(expression);
        if (free.Count == 0)
            return Literal(Evaluate(expression), expression.Type);
        return free.Count == 1 && free.Single() is var actor && actor.Type == typeof(Actor) ? OfActor(expression, actor) : null;
    }

    /// <summary>Policies have decided what the actor alone decides, and left nothing of it that could be missing.</summary>
    private Sql OfActor(Expression expression, ParameterExpression actor)
    {
        var read = Expression.Lambda<Func<Actor, object?>>(Expression.Convert(expression, typeof(object)), actor).Compile();
        return new Sql(parameters.Add(new ParameterSource.OfActor(read, expression.ToString()), expression.Type));
    }

    private Sql Literal(object? value, Type type) => value switch
    {
        null => new(Sql.Null, true),
        bool flag => new(flag ? Sql.True : Sql.False),
        int or long or short => new(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        Enum named => new(Quoted.Text(named.ToString())),
        _ => new(parameters.Add(new ParameterSource.Fixed(value), type)),
    };

    private static object? Evaluate(Expression expression) => expression is ConstantExpression constant
        ? constant.Value
        : Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();
}
