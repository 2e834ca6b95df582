using Knowledge.Inference.Passages;

namespace Knowledge.Host.Pages.Items;

/// <summary>Everything about one item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Domain">The name of its domain.</param>
/// <param name="Status">Its status, by name.</param>
/// <param name="Space">The space that it lives in; <see langword="null"/> where the visitor may not see it.</param>
/// <param name="Body">Its text; an empty line starts a paragraph.</param>
/// <param name="Sources">Where it says it comes from.</param>
/// <param name="Provenance">Who submitted it, and what was signed.</param>
/// <param name="Committees">The committees with their votes, the latest first; none before one is drawn.</param>
/// <param name="History">What happened to it, latest first.</param>
internal sealed record ItemDetail(
    Guid Id,
    string Title,
    string Domain,
    string Status,
    SpaceChoice? Space,
    string Body,
    IReadOnlyList<SourceRow> Sources,
    Provenance Provenance,
    Committee[] Committees,
    IReadOnlyList<HistoryRow> History)
{
    /// <summary>Why it was taken back; null unless it was.</summary>
    public string? RetractionReason { get; init; }

    /// <summary>The part of the body that the visitor was sent to; null when it is the item as a whole.</summary>
    public TextSpan? Marked { get; init; }

    /// <summary>Its page, with the part that is marked there.</summary>
    public string Address => Marked is { } part ? $"/items/{Id}?from={part.Start}&length={part.Length}" : $"/items/{Id}";

    /// <summary>The body in paragraphs.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => Paragraph.Of(Body, Marked);
}

/// <summary>A source as the submitter wrote it: an address or a reference.</summary>
internal sealed record SourceRow(string Text)
{
    /// <summary>The address, when it is one of the web; anything else a submitter wrote never becomes a link.</summary>
    public string? Href => Uri.TryCreate(Text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        ? address.AbsoluteUri
        : null;
}

/// <summary>Where an item comes from.</summary>
/// <param name="Submitter">The name of the node.</param>
/// <param name="Digest">The SHA-256 of the content, in hexadecimal.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="DecidedAt">When the committee decided.</param>
/// <param name="Artifact">The file that belongs to it, if one does.</param>
internal sealed record Provenance(string Submitter, string Digest, DateTimeOffset SubmittedAt, DateTimeOffset? DecidedAt, ArtifactFact? Artifact = null);

/// <summary>A file that belongs to an item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Digest">The SHA-256 of its bytes, in hexadecimal.</param>
internal sealed record ArtifactFact(string Name, long Size, string Digest)
{
    /// <summary>The size as people read it.</summary>
    public string Words => Size switch
    {
        < 1024 => $"{Size} bytes",
        < 1024 * 1024 => $"{Size / 1024.0:0.#} KB",
        < 1024L * 1024 * 1024 => $"{Size / (1024.0 * 1024):0.#} MB",
        _ => $"{Size / (1024.0 * 1024 * 1024):0.#} GB",
    };
}

/// <summary>One event in the life of an item.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What, in words: "submitted", "voted to accept".</param>
/// <param name="Status">The status that it led to, when it changed.</param>
/// <param name="TraceId">The trace to look for in the logs.</param>
internal sealed record HistoryRow(DateTimeOffset At, string Actor, string Action, string? Status = null, string? TraceId = null);
