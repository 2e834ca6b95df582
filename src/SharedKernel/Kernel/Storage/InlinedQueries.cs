using System.Linq.Expressions;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Knowledge.Kernel.Storage;

/// <summary>Lets every query use calculations with <c>Of</c>.</summary>
internal sealed class InlinedQueries : IQueryExpressionInterceptor
{
    public static InlinedQueries Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Inlining.In(queryExpression);
}
