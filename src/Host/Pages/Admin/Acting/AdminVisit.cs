using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Admin.Acting;

/// <summary>Who looks at the screens in this request, and in whose name.</summary>
internal sealed class AdminVisit
{
    /// <summary>The person who has signed in.</summary>
    public Actor Visitor { get; private set; } = Actor.Anonymous;

    /// <summary>In whose name everything is read and done: the visitor's own, unless an administrator acts as somebody else.</summary>
    public Actor Actor { get; private set; } = Actor.Anonymous;

    /// <summary>The same for operations.</summary>
    public ClaimsPrincipal Principal { get; private set; } = new();

    /// <summary>When acting as somebody else ends by itself; null when nobody does.</summary>
    public DateTimeOffset? ActsUntil { get; private set; }

    /// <summary>Whether the visitor acts as somebody else.</summary>
    public bool IsActing => ActsUntil is not null;

    /// <summary>Whether the visitor may act as somebody else, and ask why others may or may not.</summary>
    public bool MayActAsOthers => Visitor.Is(Role.Administrator);

    /// <summary>Whether there are screens for such an actor.</summary>
    public static bool IsFor(Actor actor) => actor.IsUser && (actor.Is(Role.Administrator) || actor.Is(Role.Operator));

    /// <summary>Begins in the visitor's own name.</summary>
    public void Begin(Actor visitor, ClaimsPrincipal principal) => (Visitor, Actor, Principal) = (visitor, visitor, principal);

    /// <summary>Goes on as somebody else.</summary>
    public void ActAs(Actor other, DateTimeOffset until)
    {
        Principal = Impersonation.Of(other, Visitor);
        Actor = other with { By = new(Visitor.UserId!.Value, Visitor.Name) };
        ActsUntil = until;
    }
}
