using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Passkeys;

/// <summary>Asks a person who is signed in to show a passkey again, before something that cannot be undone.</summary>
public sealed class PasskeyProof
{
    /// <summary>The longest answer of a browser that is looked at, in characters.</summary>
    public const int Longest = 20_000;

    private readonly SignInManager<User> manager;
    private readonly IIncidents incidents;
    private readonly KnowledgeDb db;

    internal PasskeyProof(SignInManager<User> manager, IIncidents incidents, KnowledgeDb db) => (this.manager, this.incidents, this.db) = (manager, incidents, db);

    /// <summary>With what a person could prove who they are.</summary>
    /// <param name="user">The person.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<(bool Password, bool Passkey)> Of(Guid user, CancellationToken cancellation) => (
        await db.Set<User>().AnyAsync(row => row.Id == user && row.PasswordHash != null, cancellation),
        await db.Set<Passkey>().AnyAsync(row => row.UserId == user, cancellation));

    /// <summary>What to give to <c>navigator.credentials.get</c>; a cookie remembers the challenge.</summary>
    /// <param name="user">Who is asked: only passkeys of theirs will do.</param>
    public async Task<string> Options(Guid user) =>
        await manager.MakePasskeyRequestOptionsAsync(await manager.UserManager.FindByIdAsync(user.ToString("D")) ?? throw Refusal.NotFound(nameof(User), user));

    /// <exception cref="Refusal">It is no passkey of this person, or it has not signed the challenge that this browser was given.</exception>
    internal async Task Demand(User user, string credential, string argument)
    {
        if (await Shown(credential) is { } shown && shown == user.Id)
            return;
        incidents.Report(IncidentKind.SecondFactorRefused, "The passkey that was asked for again was not the person's.", user.Email);
        throw new Refusal("PASSKEY_REFUSED", "This passkey is not one of yours, or the time to show it was over. Try again.", argument);
    }

    private async Task<Guid?> Shown(string credential)
    {
        try
        {
            return credential.Length <= Longest && await manager.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } shown ? shown.User.Id : null;
        }
        catch (InvalidOperationException)
        {
            // The browser was asked for none, or too long ago.
            return null;
        }
    }
}
