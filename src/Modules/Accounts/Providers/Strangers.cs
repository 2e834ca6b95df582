using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Joining;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Providers;

/// <summary>
/// Who comes from a provider and has no account yet: the rules of sign-up are theirs as everybody's. An address that has an account is
/// never enough to get into it: whoever looks after it at the provider need not be who looks after it here.
/// </summary>
public sealed class Strangers
{
    private readonly KnowledgeDb db;
    private readonly Newcomers newcomers;
    private readonly SignUpPolicy policy;
    private readonly ILookupNormalizer normalizer;

    internal Strangers(KnowledgeDb db, Newcomers newcomers, SignUpPolicy policy, ILookupNormalizer normalizer) =>
        (this.db, this.newcomers, this.policy, this.normalizer) = (db, newcomers, policy, normalizer);

    /// <summary>The address that the account would have.</summary>
    /// <param name="came">Who came back from a provider.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <exception cref="Refusal">No account can be made; the message says why and what can be done.</exception>
    public async Task<string> Address(Arrival came, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(came);
        var (ticket, name) = (await newcomers.Peek(came.Token, cancellation), came.Provider.DisplayName);
        if (ticket is null && policy.Mode != SignUpMode.Open)
            throw new Refusal(
                "SIGN_UP_CLOSED",
                $"No account here belongs to this account at {name}, and new ones are made by invitation. If you have an invitation, follow its link and choose {name} there. If you have an account here, sign in to it and add {name} under Account, Security.");
        var address = ticket?.Email ?? came.VerifiedEmail ?? throw new Refusal(
            "NO_ADDRESS", $"{name} does not vouch for an email address of yours, and an account needs one. Make an account by mail, then add {name} under Account, Security.");
        var normal = normalizer.NormalizeEmail(address);
        return !await db.Set<User>().AnyAsync(user => user.NormalizedEmail == normal, cancellation)
            ? address
            : throw new Refusal("ADDRESS_TAKEN", $"There is an account with the address {address}. Sign in to it as you always do, and add {name} under Account, Security.");
    }

    /// <summary>Makes the account, within the transaction of the action that it is for.</summary>
    internal async Task<User> Join(Arrival came, string displayName, CancellationToken cancellation)
    {
        var address = await Address(came, cancellation);
        return await newcomers.Vouched(came.Token, address, displayName, cancellation);
    }
}
