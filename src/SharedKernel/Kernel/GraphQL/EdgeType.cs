using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The Relay edge of a resource.</summary>
internal sealed class EdgeType : ObjectGraphType<Row>
{
    public EdgeType(ResourceType node)
    {
        Name = node.Name + "Edge";
        Description = $"A {node.Name} with its place in the list.";
        AddField(new FieldType
        {
            Name = "cursor",
            Description = "Give it as 'after' to go on from here, or as 'before' to go back.",
            ResolvedType = new NonNullGraphType(new StringGraphType()),
            Resolver = Row.Resolver,
        });
        AddField(new FieldType { Name = "node", Description = "The record.", ResolvedType = new NonNullGraphType(node), Resolver = Row.Resolver });
    }
}
