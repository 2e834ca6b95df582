namespace Knowledge.Kernel.Manifests;

/// <summary>A relation to another resource.</summary>
/// <param name="Name">Its name for clients.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Target">The other resource's name.</param>
/// <param name="IsMany">Whether it leads to many records.</param>
/// <param name="IsOptional">Whether it may lead to none.</param>
public sealed record RelationManifest(string Name, string Summary, string Target, bool IsMany, bool IsOptional)
{
    /// <summary>The field that holds the other record's key, such as <c>submitterId</c>; null when the other side holds it.</summary>
    public string? Key { get; init; }

    /// <summary>Whether a right granted within the other record is a right to this one.</summary>
    public bool IsScope { get; init; }
}
