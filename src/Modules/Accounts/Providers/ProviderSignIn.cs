using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Providers;

/// <summary>
/// Signs people in who were vouched for elsewhere. A second factor that the person has set up here is asked for all the same: how well
/// the provider looked is not known here, and who wanted codes wanted them for every door.
/// </summary>
public sealed class ProviderSignIn
{
    /// <summary>What to tell whoever was refused.</summary>
    public const string Refused = "This account cannot be opened now. Try again in 5 minutes, or ask an administrator.";

    private readonly KnowledgeDb db;
    private readonly Actions actions;
    private readonly SignInDoor door;

    internal ProviderSignIn(KnowledgeDb db, Actions actions, SignInDoor door) => (this.db, this.actions, this.door) = (db, actions, door);

    /// <summary>Opens a session for the person whose account this is; null when it is nobody's here.</summary>
    /// <param name="came">Who came back from a provider.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<SignInOutcome?> Enter(Arrival came, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(came);
        if (door.Wait is not null)
            return door.Refuse(SignInOutcome.TooMany, null);
        if (await db.Set<ExternalLogin>().AsNoTracking().SingleOrDefaultAsync(row => row.Issuer == came.Issuer && row.Subject == came.Subject, cancellation) is not { } login)
            return null;
        var user = await db.Set<User>().SingleOrDefaultAsync(row => row.Id == login.UserId, cancellation);
        // Wrong passwords of somebody else do not keep the owner out; an administrator does.
        if (user is null || user.IsShutOut)
            return door.Refuse(SignInOutcome.Refused, user, IncidentKind.SignInRefused);
        await actions.As(Actor.System).ExternalLogins.Use(login.Id, cancellation: cancellation);
        return await door.Open(user);
    }
}
