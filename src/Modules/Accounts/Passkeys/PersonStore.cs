using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Passkeys;

/// <summary>The store of ASP.NET Core Identity, with passkeys that are a resource. It adds and removes none: those are actions of the person.</summary>
internal sealed class PersonStore(KnowledgeDb db, Actions actions, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<User, KnowledgeDb, Guid>(db, describer)
{
    private readonly KnowledgeDb db = db;

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().AsNoTracking().Where(passkey => passkey.UserId == user.Id).ToListAsync(cancellationToken)).Select(PasskeyText.Info)];

    public override async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = PasskeyText.Of(credentialId);
        return await db.Set<User>().SingleOrDefaultAsync(
            user => db.Set<Passkey>().Any(passkey => passkey.CredentialId == id && passkey.UserId == user.Id), cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Find(user, credentialId, cancellationToken) is { } passkey ? PasskeyText.Info(passkey) : null;

    public override async Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        var known = await Find(user, passkey.CredentialId, cancellationToken) ?? throw new NotSupportedException("Passkeys are added by their action.");
        await actions.As(Actor.System).Passkeys.Use(known.Id, passkey.SignCount, passkey.IsBackedUp, cancellation: cancellationToken);
    }

    public override Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Passkeys are removed by their action.");

    private Task<Passkey?> Find(User user, byte[] credentialId, CancellationToken cancellation)
    {
        var id = PasskeyText.Of(credentialId);
        return db.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(passkey => passkey.UserId == user.Id && passkey.CredentialId == id, cancellation);
    }
}
