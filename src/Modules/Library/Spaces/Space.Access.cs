namespace Knowledge.Library.Spaces;

/// <summary>Who may read, contribute to, judge in and steer a space. Every rule of what lives in one is made of these.</summary>
public sealed partial class Space
{
    /// <summary>The space of everything that names no other: public, and open to every node.</summary>
    public static readonly Guid CommonsId = new("01980000-0000-7000-8000-000000000001");

    /// <summary>Who may read it.</summary>
    [Field, Filter]
    public SpaceVisibility Visibility { get; private set; } = SpaceVisibility.Internal;

    /// <summary>Whether every node may contribute, member or not.</summary>
    [Field, Filter]
    public bool IsOpen { get; private set; }

    /// <summary>Whether the actor may read what it holds.</summary>
    public static Expression<Func<Space, Actor, bool>> IsReadBy { get; } = (space, actor) =>
        space.Visibility == SpaceVisibility.Public
        || (space.Visibility == SpaceVisibility.Internal && (actor.IsUser || actor.IsNode))
        || actor.Is(Role.Administrator)
        || space.Members.Any(member => SpaceMember.IsOf.Of(member, actor));

    /// <summary>Whether the actor takes part in it.</summary>
    public static Expression<Func<Space, Actor, bool>> IsHomeOf { get; } = (space, actor) =>
        actor.Is(Role.Administrator)
        || space.Members.Any(member => SpaceMember.IsOf.Of(member, actor));

    /// <summary>Whether the actor may add items.</summary>
    public static Expression<Func<Space, Actor, bool>> TakesFrom { get; } = (space, actor) =>
        actor.Is(Role.Administrator)
        || (space.IsOpen && (actor.IsUser || actor.IsNode))
        || space.Members.Any(member => member.Role != SpaceRole.Reader && SpaceMember.IsOf.Of(member, actor));

    /// <summary>Whether the actor says who takes part in it.</summary>
    public static Expression<Func<Space, Actor, bool>> IsOwnedBy { get; } = (space, actor) =>
        actor.Is(Role.Administrator)
        || space.Members.Any(member => member.Role == SpaceRole.Owner && SpaceMember.IsOf.Of(member, actor));

    public static void Validations(Validations<Space> must)
    {
        ArgumentNullException.ThrowIfNull(must);
        must.Always.Hold(
            space => !space.IsOpen || space.Visibility != SpaceVisibility.Private,
            "A private space is not open to every node: make it internal or public, or leave 'isOpen' false.",
            nameof(IsOpen));
    }
}

/// <summary>Who may read a space without being a member.</summary>
public enum SpaceVisibility
{
    /// <summary>Everybody, whether signed in or not.</summary>
    Public,

    /// <summary>Every person and every node of the network.</summary>
    Internal,

    /// <summary>Nobody: members alone, and administrators.</summary>
    Private,
}
