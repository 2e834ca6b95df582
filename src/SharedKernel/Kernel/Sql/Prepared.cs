using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Sql;

/// <summary>Expressions as they are translated: with the bodies of those that they use, and without destroyed records.</summary>
internal static class Prepared
{
    private static readonly ConditionalWeakTable<LambdaExpression, LambdaExpression> Known = [];

    public static LambdaExpression Of(LambdaExpression expression) =>
        Known.GetValue(expression, written => (LambdaExpression)PresentRelations.In<Expression>(Inlining.In<Expression>(written)));
}
