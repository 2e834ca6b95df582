using System.Linq.Expressions;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The queries of a resource. Each is one SQL statement, two with a total count.</summary>
public static class ResourceReads
{
    /// <summary>Adds <c>node(id)</c> and <c>nodes(first, after, filter, sort)</c>.</summary>
    public static ResourceType<TRecord> Reads<TRecord>(this ResourceType<TRecord> type, string one, string many)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        type.Schema.Queries.AddField(new FieldType
        {
            Name = one,
            Description = $"One {type.Name} by its key; null when there is none that you may see.",
            ResolvedType = type,
            Arguments = new QueryArguments(new QueryArgument(type.Schema.Types.For(typeof(Guid))) { Name = "id" }),
            Resolver = new FuncFieldResolver<Row>(async context =>
            {
                RuleBook<TRecord>.DemandRead(ContextOf(context).Actor);
                return await type.Row(context, context.GetArgument<Guid>("id"), SelectedField.Of(context));
            }),
        });
        return type.List<TRecord>(many, $"The {type.Name} records that you may see.", [], (query, _, _) => query);
    }

    /// <summary>Adds a list that a read action narrows.</summary>
    public static ResourceType<TRecord> List<TRecord>(
        this ResourceType<TRecord> type,
        string name,
        string description,
        IReadOnlyList<InputField> inputs,
        Func<IQueryable<TRecord>, ActionInput, IServiceProvider, IQueryable<TRecord>> narrow)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        type.Schema.Queries.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = new NonNullGraphType(type.Connection),
            Arguments = PageArguments.Of(type, inputs.Select(input => input.Argument(type.Schema.Types))),
            Resolver = new FuncFieldResolver<Page>(async context =>
                await type.Page(context, query => narrow(query, ActionInput.Of(context), context.RequestServices!))),
        });
        return type;
    }

    /// <summary>Reads one record with the fields selected, or null when the actor may not see it.</summary>
    public static async Task<Row?> Row<TRecord>(this ResourceType<TRecord> type, IResolveFieldContext context, Guid id, SelectedField selected)
        where TRecord : class, IResource<TRecord> =>
        (await type.Rows(context, [id], selected)).GetValueOrDefault(id);

    /// <summary>Reads several records with the fields selected; those that the actor may not see are missing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Row>> Rows<TRecord>(
        this ResourceType<TRecord> type, IResolveFieldContext context, IReadOnlyCollection<Guid> ids, SelectedField selected)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(selected);
        var request = ContextOf(context);
        await using var db = await Open(context);
        var record = Expression.Parameter(typeof(TRecord), "record");
        var values = Expression.Lambda<Func<TRecord, object?[]>>(
            type.Projection(record, selected.Children, request), record);
        var found = await Visible<TRecord>(db, request.Actor).Where(row => ids.Contains(row.Id))
            .Select(Keyed(values)).ToListAsync(context.CancellationToken);
        return found.ToDictionary(row => (Guid)row[0]!, row => new Row(type, selected.Children, (object?[])row[1]!));
    }

    private static Expression<Func<TRecord, object?[]>> Keyed<TRecord>(
        Expression<Func<TRecord, object?[]>> values)
        where TRecord : class, IResource<TRecord>
    {
        Expression<Func<TRecord, Guid>> key = row => row.Id;
        var record = values.Parameters[0];
        return Expression.Lambda<Func<TRecord, object?[]>>(
            Expression.NewArrayInit(
                typeof(object),
                Expression.Convert(Substitution.Inline(key, record), typeof(object)),
                Expression.Convert(values.Body, typeof(object))),
            record);
    }

    private static async Task<Page> Page<TRecord>(
        this ResourceType<TRecord> type, IResolveFieldContext context, Func<IQueryable<TRecord>, IQueryable<TRecord>> narrow)
        where TRecord : class, IResource<TRecord>
    {
        RuleBook<TRecord>.DemandRead(ContextOf(context).Actor);
        var selected = SelectedField.Of(context);
        var request = new PageRequest<TRecord>(type, selected, ContextOf(context));
        await using var db = await Open(context);
        var source = narrow(db.Set<TRecord>().AsNoTracking());
        var rows = await source.Provider.CreateQuery<object?[]>(request.Query(source.Expression)).ToListAsync(context.CancellationToken);
        var total = request.WantsTotal
            ? await request.Matching(source).CountAsync(context.CancellationToken)
            : (int?)null;
        return GraphQL.Page.Read(type, selected, rows, total);
    }

    private static IQueryable<TRecord> Visible<TRecord>(KnowledgeDb db, Actor actor)
        where TRecord : class, IResource<TRecord>
    {
        var all = db.Set<TRecord>().AsNoTracking();
        return RuleBook<TRecord>.Readable(actor) is { } readable ? all.Where(readable) : all;
    }

    private static ProjectionContext ContextOf(IResolveFieldContext context) =>
        new(context, context.RequestServices!.GetRequiredService<CurrentActor>().Actor);

    /// <summary>Fields of one operation are answered side by side, so that each read has a connection of its own.</summary>
    private static Task<KnowledgeDb> Open(IResolveFieldContext context) =>
        context.RequestServices!.GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContextAsync(context.CancellationToken);
}
