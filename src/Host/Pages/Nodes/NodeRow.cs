using Knowledge.Host.Pages.Shared.Models;

namespace Knowledge.Host.Pages.Nodes;

/// <summary>A node in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domains">What it is good at.</param>
/// <param name="Status">Its status, by name.</param>
/// <param name="LastSeen">When it was last heard of.</param>
/// <param name="Submitted">How many items it submitted.</param>
/// <param name="Accepted">How many of these were accepted.</param>
internal sealed record NodeRow(Guid Id, string Name, IReadOnlyList<string> Domains, string Status, DateTimeOffset? LastSeen, int Submitted, int Accepted)
{
    /// <summary>The accepted share in percent; <see langword="null"/> before it submitted anything.</summary>
    public int? AcceptanceRate => Submitted > 0 ? (int)Math.Round(100.0 * Accepted / Submitted) : null;
}

/// <summary>The page of all nodes.</summary>
/// <param name="Nodes">The nodes of this page, those online first.</param>
/// <param name="Pager">The way to the next.</param>
/// <param name="MayInvite">Whether the visitor may let nodes join.</param>
/// <param name="Problem">What was wrong with the address, and the cure.</param>
internal sealed record NodeList(IReadOnlyList<NodeRow> Nodes, Pager Pager, bool MayInvite, string? Problem = null);
