using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of some resource.</summary>
public interface IResourceType
{
    /// <summary>The arguments of its lists.</summary>
    QueryArguments PageArguments { get; }

    /// <summary>What the client gets for a projected value of a field.</summary>
    object? Present(SelectedField selected, object? projected);
}
