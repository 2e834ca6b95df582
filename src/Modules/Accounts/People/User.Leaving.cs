using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People.Choosing;

namespace Knowledge.Accounts.People;

/// <summary>The end of an account.</summary>
public sealed partial class User
{
    /// <summary>Ends one's own account with memberships and rights; what the person did stays under their name. It takes the password or a passkey.</summary>
    /// <param name="currentPassword">The password.</param>
    /// <param name="credential">In its place, what the browser answered when it was asked for a passkey.</param>
    [Destroy(Name = "deleteOwnUser")]
    internal async Task Leave(
        PasswordProof proof, PasskeyProof passkeys, Departure departure, CancellationToken cancellation,
        [Length(1, PasswordRules.Longest)] string? currentPassword = null, [Length(1, PasskeyProof.Longest)] string? credential = null)
    {
        if (credential is not null)
            await passkeys.Demand(this, credential, nameof(credential));
        else
            await proof.Demand(this, currentPassword ?? "", nameof(currentPassword));
        await departure.Of(this, cancellation);
    }
}
