using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Catalog;

/// <summary>A value of a resource as the screens show it; what is sensitive is none.</summary>
/// <param name="Name">Its name in GraphQL.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Type">What values it has.</param>
/// <param name="Filters">Whether lists can be filtered by it.</param>
/// <param name="Sorts">Whether lists can be sorted by it.</param>
/// <param name="Relation">For the key of another record: the relation that leads to it.</param>
internal sealed record AdminField(string Name, string Summary, ValueManifest Type, bool Filters, bool Sorts, RelationManifest? Relation = null)
{
    /// <summary>How people call it.</summary>
    public string Label => Relation is null ? Words.Of(Name) : Words.Of(Relation.Name);

    /// <summary>Whether it is long enough to need room of its own.</summary>
    public bool IsLong => Type is { Kind: "text", MaxLength: > 300 } or { Kind: "object" or "list" };

    /// <summary>Whether it is a state of the record, which people look for first.</summary>
    public bool IsState => Type.Kind == "enum";
}
