using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The Relay connection of a resource.</summary>
internal sealed class ConnectionType : ObjectGraphType<Row>
{
    private ConnectionType(string resource)
    {
        Name = resource + "Connection";
        Description = $"A page of {resource} records.";
    }

    public static ConnectionType For(ResourceType node)
    {
        var type = new ConnectionType(node.Name);
        type.Add("edges", "The records with their cursors.", ListOf(new EdgeType(node)));
        type.Add("nodes", "The records alone.", ListOf(node));
        type.Add("pageInfo", "Where this page lies.", new NonNullGraphType(node.Schema.Types.PageInfo));
        type.Add("totalCount", "How many records there are on all pages; counted only when asked for.", new NonNullGraphType(new IntGraphType()));
        return type;
    }

    private static NonNullGraphType ListOf(IGraphType entry) => new(new ListGraphType(new NonNullGraphType(entry)));

    private void Add(string name, string description, IGraphType type) =>
        AddField(new FieldType { Name = name, Description = description, ResolvedType = type, Resolver = Row.Resolver });
}
