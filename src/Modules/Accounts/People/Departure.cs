using Knowledge.Accounts.Factors;
using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.Providers;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.People;

/// <summary>Clears away what only the account of a person needed, each by its own action.</summary>
internal sealed class Departure(KnowledgeDb db, Actions actions, Administrators administrators, Leaving leaving)
{
    /// <exception cref="Refusal">The network would be left without an administrator.</exception>
    public async Task Of(User user, CancellationToken cancellation)
    {
        await administrators.DemandAnother(user, cancellation);
        await leaving.User(user.Id, cancellation);
        var system = actions.As(Actor.System);
        foreach (var id in await db.Set<Session>().Where(row => row.UserId == user.Id).Select(row => row.Id).ToListAsync(cancellation))
            await system.Sessions.End(id, cancellation);
        foreach (var id in await db.Set<Passkey>().Where(row => row.UserId == user.Id).Select(row => row.Id).ToListAsync(cancellation))
            await system.Passkeys.Remove(id, cancellation);
        foreach (var id in await db.Set<ExternalLogin>().Where(row => row.UserId == user.Id).Select(row => row.Id).ToListAsync(cancellation))
            await system.ExternalLogins.Unlink(id, cancellation);
        foreach (var id in await db.Set<KnownDevice>().Where(row => row.UserId == user.Id).Select(row => row.Id).ToListAsync(cancellation))
            await system.KnownDevices.Forget(id, cancellation);
        foreach (var id in await db.Set<Authenticator>().Where(row => row.UserId == user.Id).Select(row => row.Id).ToListAsync(cancellation))
            await system.Authenticators.Lift(id, cancellation);
    }
}
