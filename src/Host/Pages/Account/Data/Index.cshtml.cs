using System.Text.Json;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Account.Data;

/// <summary>What is kept about the person: to be taken away, and to be ended.</summary>
internal sealed class DataModel(Actions actions, PersonalData data, PasskeyProof passkeys, PasswordSignIn signIn, TimeProvider clock) : AccountPage(actions)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Actions actions = actions;

    /// <summary>Whether the person has a password to prove who they are.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether the person has a passkey for that.</summary>
    public bool HasPasskey { get; private set; }

    /// <summary>All of it as a file.</summary>
    public async Task<FileContentResult> OnPostDownloadAsync(CancellationToken cancellation) => File(
        JsonSerializer.SerializeToUtf8Bytes(await data.Of(Me, cancellation), Readable), "application/json", $"knowledge-{clock.GetUtcNow():yyyy-MM-dd}.json");

    /// <summary>What the browser needs to show a passkey.</summary>
    public async Task<ContentResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.Options(Me), "application/json");

    /// <summary>Ends the account.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(string? currentPassword, string? credential, CancellationToken cancellation)
    {
        try
        {
            await actions.Users.Leave(Me, credential is null ? currentPassword ?? "" : null, credential, cancellation);
        }
        catch (Refusal refusal)
        {
            return await Refuse("leave", refusal.Message, cancellation);
        }

        await signIn.Leave();
        TempData["Notice"] = "Your account was deleted.";
        return LocalRedirect("/");
    }

    /// <inheritdoc />
    protected override async Task Load(CancellationToken cancellation) => (HasPassword, HasPasskey) = await passkeys.Of(Me, cancellation);
}
