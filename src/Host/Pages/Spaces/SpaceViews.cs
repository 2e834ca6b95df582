using Knowledge.Library.Spaces;

namespace Knowledge.Host.Pages.Spaces;

/// <summary>The page of all spaces.</summary>
/// <param name="Spaces">Those that the visitor may read, by name; at most 200.</param>
/// <param name="Form">The form for a new one; <see langword="null"/> where the visitor may not make any.</param>
internal sealed record SpaceList(IReadOnlyList<SpaceRow> Spaces, SpaceForm? Form);

/// <summary>A space in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="IsOpen">Whether every node may contribute.</param>
/// <param name="Size">How many items it holds.</param>
/// <param name="Role">What the visitor is in it; <see langword="null"/> for no member.</param>
internal sealed record SpaceRow(Guid Id, string Name, string Description, SpaceVisibility Visibility, bool IsOpen, int Size, SpaceRole? Role);

/// <summary>What a person fills in for a space.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="IsOpen">Whether every node may contribute.</param>
/// <param name="Problem">What was wrong, and the cure.</param>
internal sealed record SpaceForm(string Name = "", string Description = "", SpaceVisibility Visibility = SpaceVisibility.Internal, bool IsOpen = false, string? Problem = null);

/// <summary>The page of one space.</summary>
/// <param name="Space">The space.</param>
/// <param name="Members">Who takes part; <see langword="null"/> where the visitor may not know.</param>
/// <param name="IsSteered">Whether the visitor may change it and its members.</param>
/// <param name="Settings">The form for its name, purpose and readers.</param>
/// <param name="Member">The form for a new member.</param>
internal sealed record SpaceDetail(SpaceRow Space, IReadOnlyList<MemberRow>? Members, bool IsSteered, SpaceForm Settings, MemberForm Member);

/// <summary>A member of a space.</summary>
/// <param name="Id">The membership's id.</param>
/// <param name="Kind">"person", "node" or "group".</param>
/// <param name="Name">The name.</param>
/// <param name="Role">What it may do.</param>
internal sealed record MemberRow(Guid Id, string Kind, string Name, SpaceRole Role);

/// <summary>What an owner fills in to let somebody in.</summary>
/// <param name="Who">An email address, a node's or a group's name.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Problem">What was wrong, and the cure.</param>
internal sealed record MemberForm(string Who = "", SpaceRole Role = SpaceRole.Contributor, string? Problem = null);
