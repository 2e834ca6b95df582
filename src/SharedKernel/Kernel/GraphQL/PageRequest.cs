using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A client's request for one page, as expressions that become part of one SQL statement.</summary>
/// <remarks>A row of the page is an array: the values of the order's keys, then one projection for each selection of nodes.</remarks>
internal sealed class PageRequest<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly ResourceType<TRecord> type;
    private readonly ProjectionContext context;
    private readonly PageSelection selection;
    private readonly IReadOnlyList<OrderKey> keys;
    private readonly Expression<Func<TRecord, bool>>? filter;
    private readonly PageBounds bounds;

    public PageRequest(ResourceType<TRecord> type, SelectedField selected, ProjectionContext context)
    {
        this.type = type;
        this.context = context;
        selection = PageSelection.Of(selected);
        var arguments = selected.Arguments(type.PageArguments);
        bounds = PageBounds.Of(arguments);
        keys = type.Order.Keys(arguments.TryGetValue("sort", out var sort) ? sort : null);
        var asked = type.Filter.Condition(arguments.TryGetValue("filter", out var given) ? given : null);
        var readable = RuleBook<TRecord>.Readable(context.Actor);
        filter = asked is null ? readable : readable is null ? asked : readable.And(asked);
    }

    public bool WantsTotal => selection.WantsTotal;

    /// <summary>How many records there are on all pages.</summary>
    public Expression Count(Expression source) => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(TRecord)], Filtered(source));

    /// <summary>The records on all pages.</summary>
    public IQueryable<TRecord> Matching(IQueryable<TRecord> source) => filter is null ? source : source.Where(filter);

    /// <summary>The rows as a list: one more than asked for, which tells whether there is a next page.</summary>
    public Expression Rows(Expression source) => Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(object?[])], Query(source));

    /// <summary>The rows as a query.</summary>
    public Expression Query(Expression source)
    {
        var page = Filtered(source);
        if (bounds.After is not null)
            page = Where(page, Keyset.After<TRecord>(keys, Cursor.Read(bounds.After, keys)));
        page = Ordered(page);
        page = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TRecord)], page, ProjectionContext.Parameter(bounds.First + 1));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TRecord), typeof(object?[])], page, Expression.Quote(Row()));
    }

    private static Expression Where(Expression source, Expression<Func<TRecord, bool>> condition) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(TRecord)], source, Expression.Quote(condition));

    private Expression Filtered(Expression source) => filter is null ? source : Where(source, filter);

    private Expression Ordered(Expression source)
    {
        for (var at = 0; at < keys.Count; at++)
        {
            var method = (at == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (keys[at].Descending ? "Descending" : "");
            source = Expression.Call(typeof(Queryable), method, [typeof(TRecord), keys[at].Value.ReturnType], source, Expression.Quote(keys[at].Value));
        }

        return source;
    }

    private Expression<Func<TRecord, object?[]>> Row()
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var values = keys.Select(key => (Expression)Expression.Convert(Substitution.Inline(key.Value, record), typeof(object)))
            .Concat(selection.Nodes.Select(node => Expression.Convert(type.Projection(record, node.Fields, context), typeof(object))));
        return Expression.Lambda<Func<TRecord, object?[]>>(Expression.NewArrayInit(typeof(object), values), record);
    }
}
