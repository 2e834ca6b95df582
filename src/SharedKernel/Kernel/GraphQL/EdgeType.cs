using GraphQL.Resolvers;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

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
