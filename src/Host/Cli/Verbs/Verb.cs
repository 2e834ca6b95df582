using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>What sort of thing a verb does.</summary>
internal enum VerbKind
{
    /// <summary>Lists records, all or those that a read action gives.</summary>
    List,

    /// <summary>Shows one record.</summary>
    Show,

    /// <summary>Makes, changes or deletes one record.</summary>
    Change,

    /// <summary>Runs an action that is no change of one record.</summary>
    Run,
}

/// <summary>What can be done with a resource, as it is typed: <c>library item submit</c>.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Name">The last word.</param>
/// <param name="Kind">What sort of thing it does.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Action">The action that it runs; null for those that every resource has.</param>
internal sealed record Verb(ResourceManifest Resource, string Name, VerbKind Kind, string Summary, ActionManifest? Action)
{
    /// <summary>The word for the resource.</summary>
    public string Noun => Word.Of(Resource.Name);

    /// <summary>All words, as they are typed.</summary>
    public string Line => $"{Resource.Module} {Noun} {Name}";

    /// <summary>Whether it is about one record, whose id is typed first.</summary>
    public bool TakesId => Kind == VerbKind.Show || Action?.TakesRecord == true;

    public bool IsDestroy => Action?.Kind == "destroy";

    public bool IsCreate => Action?.Kind == "create";

    /// <summary>Whether it may be given a file with a record a line.</summary>
    public bool TakesRows => Action is { Kind: "create", Bulk: not null };

    /// <summary>The resource whose records it answers with; null when it answers something else.</summary>
    public string? Records => Kind != VerbKind.Run ? Resource.Name : Action!.Result?.Unlisted() is { Kind: "record" } record ? record.Name : null;

    /// <summary>What the action takes.</summary>
    public IReadOnlyList<ArgumentManifest> Arguments => Action?.Arguments ?? [];

    /// <summary>The GraphQL field that does it.</summary>
    public string Field => Action?.GraphQL ?? (Kind == VerbKind.Show ? Resource.One : Resource.Many);

    /// <summary>All verbs of a resource. An action that is called like one that every resource has takes its place.</summary>
    public static IReadOnlyList<Verb> Of(ResourceManifest resource)
    {
        var actions = resource.Actions.Select(action => new Verb(resource, Word.Of(action.Name), Sort(action), action.Summary, action)).ToList();
        return
        [
            .. Always(resource).Where(verb => actions.All(action => action.Name != verb.Name)),
            .. actions,
        ];
    }

    private static IEnumerable<Verb> Always(ResourceManifest resource)
    {
        yield return new(resource, "list", VerbKind.List, $"Lists {resource.Plural.ToLowerInvariant()}, newest first.", null);
        yield return new(resource, "show", VerbKind.Show, $"Shows one {resource.Name.ToLowerInvariant()}.", null);
    }

    private static VerbKind Sort(ActionManifest action) => action.Kind switch
    {
        "read" => VerbKind.List,
        "create" or "update" or "destroy" => VerbKind.Change,
        _ => VerbKind.Run,
    };
}
