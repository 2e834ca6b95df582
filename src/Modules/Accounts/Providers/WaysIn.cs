using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Providers;

/// <summary>A person keeps a way to sign in: without one the account would be lost.</summary>
internal sealed class WaysIn(KnowledgeDb db, KnownProviders known)
{
    /// <exception cref="Refusal">The one that is given up is the last.</exception>
    public async Task DemandAnother(Guid person, Guid givenUp, CancellationToken cancellation)
    {
        // Two that are given up at the same time take turns.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts.users WHERE id = {person} FOR UPDATE", cancellation);
        var providers = known.All.Select(provider => provider.Name).ToList();
        if (!await db.Set<User>().AnyAsync(user => user.Id == person && user.PasswordHash != null, cancellation)
            && !await db.Set<Passkey>().AnyAsync(passkey => passkey.UserId == person && passkey.Id != givenUp, cancellation)
            && !await db.Set<ExternalLogin>().AnyAsync(login => login.UserId == person && login.Id != givenUp && providers.Contains(login.Provider), cancellation))
            throw new Refusal("LAST_WAY_IN", "This is the only way in to your account. Choose a password first (\"I forgot my password\" on the sign-in page), or add a passkey.");
    }
}
