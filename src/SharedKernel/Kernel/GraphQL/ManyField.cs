using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The page of other records that point to this one.</summary>
internal sealed class ManyField<TOther>(LambdaExpression value, ResourceType<TOther> other) : IResourceField
    where TOther : class, Resources.IResource<TOther>
{
    public Expression Project(Expression record, SelectedField selected, ProjectionContext context)
    {
        var all = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(TOther)], Substitution.Inline(value, record));
        var request = new PageRequest<TOther>(other, selected, context);
        var total = request.WantsTotal
            ? Expression.Convert(request.Count(all), typeof(object))
            : (Expression)Expression.Constant(null, typeof(object));
        return Expression.Convert(Expression.NewArrayInit(typeof(object), Expression.Convert(request.Rows(all), typeof(object)), total), typeof(object));
    }

    public object? Present(object? projected, SelectedField selected)
    {
        var parts = (object?[])projected!;
        return Page.Read(other, selected, (IReadOnlyList<object?[]>)parts[0]!, (int?)parts[1]);
    }
}
