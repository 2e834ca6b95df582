using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Replaces a parameter of an expression by another expression.</summary>
public sealed class Substitution(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    /// <summary>The body of the lambda with its only parameter replaced.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return new Substitution(lambda.Parameters[0], argument).Visit(lambda.Body);
    }

    /// <inheritdoc />
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
