namespace Knowledge.Kernel.Manifests;

/// <summary>A value of a resource.</summary>
/// <param name="Name">Its name for clients, such as <c>domain</c>.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Type">What values it has.</param>
/// <param name="Traits">What is special about it: <c>unique</c>, <c>immutable</c>, <c>filter</c>, <c>sort</c>, <c>sensitive</c>, <c>unrecorded</c>, <c>calculated</c>.</param>
/// <param name="Arguments">For a calculation: what it takes.</param>
public sealed record FieldManifest(
    string Name, string Summary, ValueManifest Type, IReadOnlyList<string> Traits, IReadOnlyList<ArgumentManifest> Arguments)
{
    /// <summary>Whether rules of its own say who may see it: to the others it is null, whatever its type says.</summary>
    public bool HasRules { get; init; }

    /// <summary>Whether it may be missing from what a reader gets.</summary>
    public bool MayBeNull => HasRules || Type.IsNullable;

    /// <summary>Whether it has a trait.</summary>
    public bool Is(string trait) => Traits.Contains(trait, StringComparer.Ordinal);
}
