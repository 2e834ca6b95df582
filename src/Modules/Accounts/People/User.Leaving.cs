using Knowledge.Accounts.People.Choosing;

namespace Knowledge.Accounts.People;

/// <summary>The end of an account.</summary>
public sealed partial class User
{
    /// <summary>Ends one's own account with memberships and rights; what the person did stays under their name.</summary>
    /// <param name="currentPassword">The password.</param>
    [Destroy(Name = "deleteOwnUser")]
    internal async Task Leave(PasswordProof proof, Departure departure, [Length(1, PasswordRules.Longest)] string currentPassword, CancellationToken cancellation)
    {
        await proof.Demand(this, currentPassword, nameof(currentPassword));
        await departure.Of(this, cancellation);
    }
}
