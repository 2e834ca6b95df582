using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Resources;

namespace Knowledge.Host.Pages.Admin.Catalog;

/// <summary>A resource as the screens see it: what its manifest says, and what every record has by itself.</summary>
internal sealed class AdminResource
{
    private static readonly string[] Names = ["name", "title", "label", "displayName", "subject"];
    private readonly IResourceDefinition definition;

    public AdminResource(IResourceDefinition definition, ISchema schema)
    {
        this.definition = definition;
        Fields = [.. AdminFields.Of(Manifest, schema)];
        Title = Fields.FirstOrDefault(field => Names.Contains(field.Name) && field.Type.Kind == "text");
    }

    /// <summary>Everything that the declaration says.</summary>
    public ResourceManifest Manifest => definition.Manifest;

    /// <summary>The values that can be shown.</summary>
    public IReadOnlyList<AdminField> Fields { get; }

    /// <summary>The value that people know a record by; null when there is only its key.</summary>
    public AdminField? Title { get; }

    /// <summary>How people call one, such as "Item".</summary>
    public string One => Words.Of(Manifest.Name);

    /// <summary>How people call several, such as "Items".</summary>
    public string Many => Words.Of(Manifest.Plural);

    /// <summary>The last part of its address, such as <c>answer-logs</c>.</summary>
    public string Slug => Words.Of(Manifest.Plural).ToLowerInvariant().Replace(' ', '-');

    /// <summary>Where its list is.</summary>
    public string Path => $"/admin/{Manifest.Module}/{Slug}";

    /// <summary>What can be done without a record: creating one, and what is about none.</summary>
    public IEnumerable<ActionManifest> Openings => Manifest.Actions.Where(action => action.Kind is "create" or "action");

    /// <summary>Lists of its own, which take arguments.</summary>
    public IEnumerable<ActionManifest> Reads => Manifest.Actions.Where(action => action.Kind == "read");

    /// <summary>What can be done to a record that is there.</summary>
    public IEnumerable<ActionManifest> Changes => Manifest.Actions.Where(action => action is { TakesRecord: true, OnDeleted: false });

    /// <summary>What can be done to a destroyed record.</summary>
    public IEnumerable<ActionManifest> Returns => Manifest.Actions.Where(action => action is { TakesRecord: true, OnDeleted: true });

    /// <summary>What can be done to many records of a list at once, or of the list of destroyed ones.</summary>
    public IEnumerable<ActionManifest> Bulk(bool ofDestroyed) => (ofDestroyed ? Returns : Changes).Where(action => action.Bulk is not null);

    /// <summary>Where one of its records is.</summary>
    public string PathOf(Guid id) => $"{Path}/{id}";

    /// <summary>The value of that name, if there is one that can be shown.</summary>
    public AdminField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Whether it is worth offering the action to the actor; whether it may be run is for the action itself to say.</summary>
    public bool Offers(ActionManifest action, Actor actor) => definition.CouldRun(action.Name, actor);
}
