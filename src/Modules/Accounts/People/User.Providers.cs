using Knowledge.Accounts.Providers;

namespace Knowledge.Accounts.People;

/// <summary>An account that a provider vouches for.</summary>
public sealed partial class User
{
    /// <summary>Makes an account for whoever came back from a provider in this browser a moment ago, where sign-up is open or with an invitation.</summary>
    /// <param name="displayName">How pages and events call the person.</param>
    [Action(Name = "joinByProvider")]
    internal static async Task<Guid> JoinByProvider(Arrivals arrivals, Strangers strangers, Actions actions, [Length(1, 64)] string displayName, CancellationToken cancellation)
    {
        if (await arrivals.Current() is not { LinkFor: null } came)
            throw new Refusal("NOT_ARRIVED", "This browser does not come from a provider to sign in, or came too long ago. Begin again.");
        var user = await strangers.Join(came, displayName, cancellation);
        await actions.As(Actor.System).ExternalLogins.Admit(user.Id, cancellation);
        return user.Id;
    }
}
