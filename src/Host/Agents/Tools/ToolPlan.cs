using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Agents.Tools;

/// <summary>What is said of a tool before its document is held against the schema.</summary>
/// <param name="Name">Its name, such as <c>submit_item</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it does, and when to use it.</param>
/// <param name="Document">The GraphQL document; <c>%</c> stands for everything that may be selected of the root field.</param>
/// <param name="Kind">Which hints it gives.</param>
internal sealed record ToolPlan(string Name, string Title, string Description, string Document, ToolKind Kind)
{
    /// <summary>The arguments whose limits the declaration states.</summary>
    public IReadOnlyList<ArgumentManifest> Declared { get; init; } = [];

    /// <summary>Under which name the answer is given when it may be missing or is no object.</summary>
    public string? AnswerKey { get; init; }
}

/// <summary>What a call does to the world.</summary>
internal enum ToolKind
{
    /// <summary>It changes nothing.</summary>
    Read,

    /// <summary>It adds something, and takes nothing away.</summary>
    Create,

    /// <summary>It changes something that is there.</summary>
    Update,

    /// <summary>It takes something away.</summary>
    Destroy,
}
