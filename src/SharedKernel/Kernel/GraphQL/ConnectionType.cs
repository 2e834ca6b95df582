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
        type.Add("pageInfo", "Where this page lies.", new NonNullGraphType(node.Schema.Types.PageInfo), (page, _) => page);
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
