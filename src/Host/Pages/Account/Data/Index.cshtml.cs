using System.Text.Json;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Account.Data;

/// <summary>What is kept about the person: to be taken away, and to be ended.</summary>
internal sealed class DataModel(Actions actions, PersonalData data, PasswordSignIn signIn, TimeProvider clock) : AccountPage(actions)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Actions actions = actions;

    /// <summary>All of it as a file.</summary>
    public async Task<FileContentResult> OnPostDownloadAsync(CancellationToken cancellation) => File(
        JsonSerializer.SerializeToUtf8Bytes(await data.Of(Me, cancellation), Readable), "application/json", $"knowledge-{clock.GetUtcNow():yyyy-MM-dd}.json");

    /// <summary>Ends the account.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(string? currentPassword, CancellationToken cancellation)
    {
        try
        {
            await actions.Users.Leave(Me, currentPassword ?? "", cancellation);
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
    protected override Task Load(CancellationToken cancellation) => Task.CompletedTask;
}
