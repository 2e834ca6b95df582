using System.Linq.Expressions;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Knowledge.Kernel.Storage;

/// <summary>Lets every query use calculations with <c>Of</c>, and leaves destroyed records out of relations.</summary>
internal sealed class InlinedQueries : IQueryExpressionInterceptor
{
    public static InlinedQueries Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        PresentRelations.In(Inlining.In(queryExpression));
}
