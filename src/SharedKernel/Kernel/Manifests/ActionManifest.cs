namespace Knowledge.Kernel.Manifests;

/// <summary>An action of a resource.</summary>
/// <param name="Name">The method's name, which policies and events use.</param>
/// <param name="Kind"><c>create</c>, <c>update</c>, <c>destroy</c>, <c>read</c> or <c>action</c>.</param>
/// <param name="GraphQL">The GraphQL field that runs it.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Arguments">What it takes.</param>
/// <param name="IsForAgents">Whether agents are offered it as a tool.</param>
public sealed record ActionManifest(
    string Name, string Kind, string GraphQL, string Summary, IReadOnlyList<ArgumentManifest> Arguments, bool IsForAgents)
{
    /// <summary>For an action that is no change of one record: what it results in; null when that is nothing.</summary>
    public ValueManifest? Result { get; init; }

    /// <summary>For an action that is no change of one record: whether it is a GraphQL query, not a mutation.</summary>
    public bool IsQuery { get; init; }

    /// <summary>Whether it is about a record that exists.</summary>
    public bool TakesRecord => Kind is "update" or "destroy";

    /// <summary>The GraphQL input type of its arguments.</summary>
    public string Input => char.ToUpperInvariant(GraphQL[0]) + GraphQL[1..] + "Input";
}
