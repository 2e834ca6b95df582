namespace Knowledge.Host.GraphQL.Documents;

/// <summary>Which documents clients need only name, from the configuration section <c>GraphQL:Documents</c>.</summary>
public sealed class DocumentOptions
{
    /// <summary>A folder with <c>.graphql</c> files and manifests, or one manifest in JSON; null when no document is kept here.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether no other document is run.</summary>
    public bool Only { get; set; }
}
