using System.Linq.Expressions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A field of a resource, able to put itself into a projection.</summary>
internal interface IResourceField
{
    /// <summary>The value for one selection, as an expression of type <see cref="object"/> that SQL can answer.</summary>
    Expression Project(Expression record, SelectedField selected, ProjectionContext context);

    /// <summary>What the client gets for a projected value.</summary>
    object? Present(object? projected, SelectedField selected);
}
