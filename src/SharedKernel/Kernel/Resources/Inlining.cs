using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Resources;

/// <summary>Puts the bodies of expressions in the place of their uses with <see cref="Calculations"/>.</summary>
public sealed class Inlining : ExpressionVisitor
{
    /// <summary>An expression that uses itself would never end.</summary>
    private const int Deepest = 32;

    private int depth;

    private Inlining()
    {
    }

    /// <summary>The expression without uses of others; a use whose arguments are known later, such as the actor's, stays.</summary>
    /// <exception cref="InvalidOperationException">An expression uses itself.</exception>
    public static TExpression In<TExpression>(TExpression expression)
        where TExpression : Expression => (TExpression)new Inlining().Visit(expression);

    /// <inheritdoc />
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.Method.DeclaringType != typeof(Calculations) || Used(node.Arguments[0]) is not { } lambda)
            return base.VisitMethodCall(node);
        if (++depth > Deepest)
            throw new InvalidOperationException($"'{lambda}' uses itself, directly or through others.");
        var inlined = Visit(node.Arguments.Skip(1).Zip(lambda.Parameters).Aggregate(
            lambda.Body, (body, pair) => new Substitution(pair.Second, pair.First).Visit(body)));
        depth--;
        return inlined;
    }

    private static LambdaExpression? Used(Expression source) => source switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } => quoted,
        ConstantExpression constant => constant.Value as LambdaExpression,
        _ when IsKnown(source) => Expression.Lambda<Func<LambdaExpression>>(source).Compile(preferInterpretation: true)(),
        _ => null,
    };

    private static bool IsKnown(Expression source)
    {
        var search = new Unknowns();
        search.Visit(source);
        return !search.Found;
    }

    /// <summary>Finds what has no value before the expression runs.</summary>
    private sealed class Unknowns : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> own = [];

        public bool Found { get; private set; }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            own.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= !own.Contains(node);
            return node;
        }

        protected override Expression VisitExtension(Expression node)
        {
            Found = true;
            return node;
        }
    }
}
