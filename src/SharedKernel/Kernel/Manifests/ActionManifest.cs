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

    /// <summary>The GraphQL field that runs it on many records in one request; null when there is none.</summary>
    public string? Bulk { get; init; }

    /// <summary>For a create: the fields whose values tell that a record exists already, which then takes over the others; empty when it always makes a new one.</summary>
    public IReadOnlyList<string> Upsert { get; init; } = [];

    /// <summary>Whether it is for destroyed records alone.</summary>
    public bool OnDeleted { get; init; }

    /// <summary>Whether it is done by one SQL statement, so that many may run it on the same record at once.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>Whether it takes <c>ifVersion</c>, the version that its caller has read.</summary>
    public bool TakesVersion => TakesRecord;

    /// <summary>Whether it is about a record that exists.</summary>
    public bool TakesRecord => Kind is "update" or "destroy";

    /// <summary>The GraphQL input type of its arguments.</summary>
    public string Input => char.ToUpperInvariant(GraphQL[0]) + GraphQL[1..] + "Input";
}
