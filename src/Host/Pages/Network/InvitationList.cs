using Knowledge.Library.Spaces;

namespace Knowledge.Host.Pages.Network;

/// <summary>The page where nodes are let in.</summary>
/// <param name="Invitations">The invitations, the newest first, at most 100.</param>
/// <param name="Issued">The one that was just made, with its token.</param>
/// <param name="Form">The form as it was filled in, with what can be chosen.</param>
internal sealed record InvitationList(IReadOnlyList<InvitationRow> Invitations, IssuedInvitation? Issued, InvitationForm Form);

/// <summary>An invitation in the list. Its token is not known any more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">"Open", "Used up" or "Ended".</param>
/// <param name="Uses">How many nodes may join with it.</param>
/// <param name="Used">How many have joined.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="Domains">What the nodes may claim to be good at; anything when empty.</param>
internal sealed record InvitationRow(Guid Id, string Status, int Uses, int Used, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, IReadOnlyList<string> Domains)
{
    /// <summary>Whether nodes can still join with it.</summary>
    public bool IsOpen => Status == "Open";
}

/// <summary>A token, shown this once, with the command that uses it.</summary>
/// <param name="Token">The join token.</param>
/// <param name="Command">What to run on a machine whose nodes are to join.</param>
/// <param name="Uses">How many nodes may join with it.</param>
/// <param name="ExpiresAt">Until when it works.</param>
internal sealed record IssuedInvitation(string Token, string Command, int Uses, DateTimeOffset ExpiresAt);

/// <summary>What a person fills in.</summary>
/// <param name="Uses">How many nodes may join.</param>
/// <param name="Hours">For how many hours the token works.</param>
/// <param name="Domains">What the nodes may claim to be good at, with commas between; anything when empty.</param>
/// <param name="Space">The space that they become members of, if any.</param>
/// <param name="Role">What they may do there.</param>
/// <param name="Problem">What was wrong, and the cure.</param>
internal sealed record InvitationForm(
    string Uses = "12", string Hours = "24", string Domains = "", Guid? Space = null, SpaceRole Role = SpaceRole.Contributor, string? Problem = null)
{
    /// <summary>The spaces that the visitor may let nodes into.</summary>
    public IReadOnlyList<SpaceChoice> Spaces { get; init; } = [];

    /// <summary>The domains one by one.</summary>
    public IReadOnlyList<string> DomainList => [.. Domains.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}

/// <summary>A space to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
internal sealed record SpaceChoice(Guid Id, string Name);
