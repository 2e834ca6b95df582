namespace Knowledge.Kernel.Manifests;

/// <summary>Everything that a declaration says of a resource, as data: command line, admin screens, tools for agents and documentation are made from it.</summary>
/// <param name="Name">The name in the singular, such as <c>Item</c>.</param>
/// <param name="Plural">The name in the plural.</param>
/// <param name="Module">The module, which is also the schema of its table and the first word on the command line.</param>
/// <param name="Summary">What it is, in a sentence.</param>
/// <param name="Fields">Its values, stored and calculated, in the order declared.</param>
/// <param name="Relations">The other resources that it leads to.</param>
/// <param name="Identities">Groups of members that no two records share.</param>
/// <param name="Actions">What can be done.</param>
public sealed record ResourceManifest(
    string Name,
    string Plural,
    string Module,
    string Summary,
    IReadOnlyList<FieldManifest> Fields,
    IReadOnlyList<RelationManifest> Relations,
    IReadOnlyList<IReadOnlyList<string>> Identities,
    IReadOnlyList<ActionManifest> Actions)
{
    /// <summary>Who may, rule by rule, in words.</summary>
    public IReadOnlyList<RuleManifest> Rules { get; init; } = [];

    /// <summary>The ways from one state to another; empty when it has no state machine.</summary>
    public IReadOnlyList<TransitionManifest> Transitions { get; init; } = [];

    /// <summary>What is done by itself to rows that are due.</summary>
    public IReadOnlyList<TriggerManifest> Triggers { get; init; } = [];

    /// <summary>What is done by itself by the clock.</summary>
    public IReadOnlyList<ScheduleManifest> Schedules { get; init; } = [];

    /// <summary>The GraphQL subscriptions to records for which a condition holds, beside the one to all changes.</summary>
    public IReadOnlyList<SubscriptionManifest> Subscriptions { get; init; } = [];

    /// <summary>Whether a destroyed record stays in the table, out of sight.</summary>
    public bool IsSoftDeleted { get; init; }

    /// <summary>The field that is another one after every change, by which a change can be held to what its caller has read.</summary>
    public string Version { get; init; } = "version";

    /// <summary>Whether the answer to an action on it may have a <c>secret</c> that is shown once.</summary>
    public bool ShowsSecret { get; init; }

    /// <summary>The GraphQL query of one record by its key.</summary>
    public string One => Camel(Name);

    /// <summary>The GraphQL query of the list.</summary>
    public string Many => Camel(Plural);

    /// <summary>The GraphQL query of the destroyed records; null when nothing is left of what is destroyed.</summary>
    public string? Deleted => IsSoftDeleted ? "deleted" + Plural : null;

    /// <summary>The GraphQL subscription to its changes.</summary>
    public string Changed => One + "Changed";

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
