using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Accounts.SignIn;

namespace Knowledge.Accounts.People;

/// <summary>Asks a person who is signed in for the password again, before something that would let others in.</summary>
internal sealed class PasswordProof(PasswordTries tries, IIncidents incidents)
{
    /// <exception cref="Refusal">It is another one, or too many were tried. That counts, though the action that asked leaves nothing behind.</exception>
    public async Task Demand(User user, string password, string argument)
    {
        if (password.Length <= PasswordRules.Longest && await tries.Try(user, password))
            return;
        incidents.Report(IncidentKind.SignInRefused, "The password that was asked for again was wrong.", user.Email);
        throw new Refusal("WRONG_PASSWORD", "The password is wrong, or there were too many attempts. Check it, or try again in 5 minutes.", argument);
    }
}
