using Knowledge.Accounts.Factors;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Providers;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Account.Security;

/// <summary>How the person proves who they are: password, passkeys, codes.</summary>
internal sealed class SecurityModel(Actions actions, PasswordSignIn signIn, PasskeyCeremony ceremony, PasskeyProof proof, SecondFactors factors) : AccountPage(actions)
{
    private readonly Actions actions = actions;

    /// <summary>The person's email address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Whether there is a password to change.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>The passkeys, the oldest first.</summary>
    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    /// <summary>The accounts at providers, the oldest first.</summary>
    public IReadOnlyList<ExternalLogin> Logins { get; private set; } = [];

    /// <summary>How the second step stands.</summary>
    public SecondFactor Factor { get; private set; } = null!;

    /// <summary>Recovery codes that were just made; they are shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>What a program reads from the QR code, as long as no code was confirmed.</summary>
    public string? KeyAddress => Factor.PendingKey is { } key ? $"otpauth://totp/Knowledge:{Uri.EscapeDataString(Email)}?secret={key}&issuer=Knowledge" : null;

    /// <summary>Replaces the password; this browser stays signed in, by a new session.</summary>
    public Task<IActionResult> OnPostPasswordAsync(string? currentPassword, string? newPassword, CancellationToken cancellation) => Do(
        "password",
        async () =>
        {
            await actions.Users.ChangePassword(Me, currentPassword ?? "", newPassword ?? "", cancellation: cancellation);
            await signIn.Renew(Me);
        },
        "The password was changed, and all other sessions were ended.",
        cancellation);

    /// <summary>What the browser needs to make a key pair.</summary>
    public async Task<ContentResult> OnPostPasskeyOptionsAsync() => Content(await ceremony.Options(Me), "application/json");

    /// <summary>Adds the key pair that the browser has made.</summary>
    public Task<IActionResult> OnPostAddPasskeyAsync(string? credential, string? name, CancellationToken cancellation) =>
        Do("passkey", () => actions.Passkeys.Add(credential ?? "", string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim(), cancellation), "The passkey was added.", cancellation);

    /// <summary>Calls one by another name.</summary>
    public Task<IActionResult> OnPostRenamePasskeyAsync(Guid passkey, string? name, CancellationToken cancellation) =>
        Do("passkey", () => actions.Passkeys.Rename(passkey, name?.Trim() ?? "", cancellation: cancellation), "The passkey was renamed.", cancellation);

    /// <summary>Takes one away.</summary>
    public Task<IActionResult> OnPostRemovePasskeyAsync(Guid passkey, CancellationToken cancellation) =>
        Do("passkey", () => actions.Passkeys.Remove(passkey, cancellation), "The passkey was removed.", cancellation);

    /// <summary>Takes the account at a provider away.</summary>
    public Task<IActionResult> OnPostUnlinkAsync(Guid login, CancellationToken cancellation) =>
        Do("login", () => actions.ExternalLogins.Unlink(login, cancellation), "The account was removed; it signs nobody in here any more.", cancellation);

    /// <summary>Makes a key for a program that shows codes.</summary>
    public Task<IActionResult> OnPostBeginCodesAsync(CancellationToken cancellation) =>
        Do("codes", () => actions.Authenticators.Begin(cancellation), "Scan the code, then type what the program shows.", cancellation);

    /// <summary>Asks for codes from now on.</summary>
    public Task<IActionResult> OnPostConfirmCodesAsync(Guid authenticator, string? code, CancellationToken cancellation) =>
        ShowCodes(() => actions.Authenticators.Confirm(authenticator, code ?? "", cancellation: cancellation), cancellation);

    /// <summary>Replaces the recovery codes.</summary>
    public Task<IActionResult> OnPostRenewCodesAsync(Guid authenticator, string? currentPassword, CancellationToken cancellation) =>
        ShowCodes(() => actions.Authenticators.RenewCodes(authenticator, currentPassword ?? "", cancellation: cancellation), cancellation);

    /// <summary>Asks for codes no more.</summary>
    public Task<IActionResult> OnPostTurnOffCodesAsync(Guid authenticator, string? currentPassword, CancellationToken cancellation) =>
        Do("codes", () => actions.Authenticators.TurnOff(authenticator, currentPassword ?? "", cancellation), "Codes are not asked for any more.", cancellation);

    /// <inheritdoc />
    protected override async Task Load(CancellationToken cancellation)
    {
        Email = await actions.Users.Read().Where(user => user.Id == Me).Select(user => user.Email!).SingleAsync(cancellation);
        HasPassword = (await proof.Of(Me, cancellation)).Password;
        Passkeys = await actions.Passkeys.Read().Where(passkey => passkey.UserId == Me).OrderBy(passkey => passkey.Id).ToListAsync(cancellation);
        Logins = await actions.ExternalLogins.Read().Where(login => login.UserId == Me).OrderBy(login => login.Id).ToListAsync(cancellation);
        Factor = await factors.Of(Me, cancellation);
    }

    private async Task<IActionResult> ShowCodes(Func<Task<Authenticator>> work, CancellationToken cancellation)
    {
        try
        {
            Codes = (await work()).Secret!.Split(' ');
        }
        catch (Refusal refusal)
        {
            return await Refuse("codes", refusal.Message, cancellation);
        }

        await Load(cancellation);
        return Page();
    }
}
