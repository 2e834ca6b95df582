using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The Relay connection of a resource.</summary>
internal sealed class ConnectionType : ObjectGraphType<Page>
{
    private ConnectionType(string resource)
    {
        Name = resource + "Connection";
        Description = $"A page of {resource} records.";
    }

    public static ConnectionType For<TRecord>(ResourceType<TRecord> node, string resource)
        where TRecord : class, IResource<TRecord>
    {
        var type = new ConnectionType(resource);
        var edge = EdgeType.For(node, resource);
        type.Add("edges", "The records with their cursors.", ListOf(edge), (page, key) => Enumerable.Range(0, page.Count).Select(row => new Edge(page, row, key)));
        type.Add("nodes", "The records alone.", ListOf(node), (page, key) => Enumerable.Range(0, page.Count).Select(row => page.Node(row, key)));
        type.Add("pageInfo", "Where this page lies.", new NonNullGraphType(PageInfoType.Instance), (page, _) => page);
        type.Add("totalCount", "How many records there are on all pages; counted only when asked for.", new NonNullGraphType(new IntGraphType()), (page, _) => page.Total);
        return type;
    }

    private static NonNullGraphType ListOf(IGraphType entry) => new(new ListGraphType(new NonNullGraphType(entry)));

    private void Add(string name, string description, IGraphType type, Func<Page, string, object?> read) => AddField(new FieldType
    {
        Name = name,
        Description = description,
        ResolvedType = type,
        Resolver = new FuncFieldResolver<Page, object?>(context => read(context.Source, SelectedField.KeyOf(context))),
    });
}

/// <summary>A record on a page, reached through the edges selected under that key.</summary>
internal sealed record Edge(Page Page, int Row, string Key);

/// <summary>The Relay edge of a resource.</summary>
internal sealed class EdgeType : ObjectGraphType<Edge>
{
    private EdgeType(string resource)
    {
        Name = resource + "Edge";
        Description = $"A {resource} with its place in the list.";
    }

    public static EdgeType For(IGraphType node, string resource)
    {
        var type = new EdgeType(resource);
        type.AddField(new FieldType
        {
            Name = "cursor",
            Description = "Give it as 'after' to go on from here.",
            ResolvedType = new NonNullGraphType(new StringGraphType()),
            Resolver = new FuncFieldResolver<Edge, string>(context => context.Source.Page.CursorOf(context.Source.Row)),
        });
        type.AddField(new FieldType
        {
            Name = "node",
            Description = "The record.",
            ResolvedType = new NonNullGraphType(node),
            Resolver = new FuncFieldResolver<Edge, Row>(context =>
                context.Source.Page.Node(context.Source.Row, PageSelection.Path(context.Source.Key, SelectedField.KeyOf(context)))),
        });
        return type;
    }
}

/// <summary>The Relay <c>PageInfo</c>.</summary>
internal sealed class PageInfoType : ObjectGraphType<Page>
{
    private PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page lies in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Resolve(context => context.Source.HasNext);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Resolve(context => context.Source.HasPrevious);
        Field<StringGraphType>("startCursor").Resolve(context => context.Source.CursorOf(0));
        Field<StringGraphType>("endCursor").Resolve(context => context.Source.CursorOf(context.Source.Count - 1));
    }

    public static PageInfoType Instance { get; } = new();
}
