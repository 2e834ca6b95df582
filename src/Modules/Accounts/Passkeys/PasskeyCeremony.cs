using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.Passkeys;

/// <summary>Asks a browser to make a key pair, and judges its answer.</summary>
public sealed class PasskeyCeremony
{
    private readonly SignInManager<User> manager;
    private readonly IIncidents incidents;

    internal PasskeyCeremony(SignInManager<User> manager, IIncidents incidents) => (this.manager, this.incidents) = (manager, incidents);

    /// <summary>What to give to <c>navigator.credentials.create</c>; a cookie remembers the challenge.</summary>
    /// <param name="user">Who wants one.</param>
    public async Task<string> Options(Guid user)
    {
        var person = await manager.UserManager.FindByIdAsync(user.ToString("D")) ?? throw Refusal.NotFound(nameof(User), user);
        return await manager.MakePasskeyCreationOptionsAsync(new() { Id = user.ToString("D"), Name = person.Email!, DisplayName = person.DisplayName });
    }

    /// <summary>The key pair, if it was made for this person, at this address, on the challenge that was just given.</summary>
    /// <exception cref="Refusal">It was not.</exception>
    internal async Task<UserPasskeyInfo> Attest(Actor actor, string credential)
    {
        PasskeyAttestationResult? result = null;
        try
        {
            result = await manager.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The browser was asked for none, or too long ago.
        }

        if (result is { Succeeded: true } && result.UserEntity.Id == actor.UserId?.ToString("D"))
            return result.Passkey;
        incidents.Report(IncidentKind.SecondFactorRefused, "A passkey was to be added that this person's browser was not asked for.", actor.Name);
        throw new Refusal("PASSKEY_REFUSED", "The browser's answer does not fit what it was asked for. Begin again.", "credential");
    }
}
