using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Factors;

/// <summary>How a person's second factor stands.</summary>
/// <param name="Id">The key of the authenticator; null when there is none.</param>
/// <param name="Since">Since when codes are asked for; null when they are not.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
/// <param name="PendingKey">The key to type into the program, as long as no code was confirmed.</param>
public sealed record SecondFactor(Guid? Id, DateTimeOffset? Since, int CodesLeft, string? PendingKey)
{
    /// <summary>Whether it is on, so that no log shows the key.</summary>
    public override string ToString() => Since is null ? "off" : "on";
}

/// <summary>Tells people of their own second factor.</summary>
public sealed class SecondFactors
{
    private readonly KnowledgeDb db;
    private readonly AuthenticatorKeys keys;

    internal SecondFactors(KnowledgeDb db, AuthenticatorKeys keys) => (this.db, this.keys) = (db, keys);

    /// <summary>That of one person.</summary>
    /// <param name="user">The person, who asks.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<SecondFactor> Of(Guid user, CancellationToken cancellation)
    {
        if (await db.Set<Authenticator>().AsNoTracking().SingleOrDefaultAsync(row => row.UserId == user, cancellation) is not { } known)
            return new(null, null, 0, null);
        return new(known.Id, known.ConfirmedAt, known.CodeHashes.Count, known.ConfirmedAt is null ? OneTimeCodes.Text(keys.Unprotect(known.ProtectedKey)) : null);
    }

    internal Task<Guid?> Confirmed(Guid user, CancellationToken cancellation) => db.Set<Authenticator>()
        .Where(row => row.UserId == user && row.ConfirmedAt != null).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);
}
