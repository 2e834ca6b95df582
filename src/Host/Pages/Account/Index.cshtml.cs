using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Account;

/// <summary>Who the person is.</summary>
internal sealed class ProfileModel(Actions actions) : AccountPage(actions)
{
    private readonly Actions actions = actions;

    /// <summary>The person.</summary>
    public User Person { get; private set; } = null!;

    /// <summary>Calls the person by another name.</summary>
    public Task<IActionResult> OnPostRenameAsync(string? displayName, CancellationToken cancellation) =>
        Do("rename", () => actions.Users.Rename(Me, displayName?.Trim() ?? "", cancellation: cancellation), "The name was changed.", cancellation);

    /// <summary>Asks for another address.</summary>
    public Task<IActionResult> OnPostEmailAsync(string? newEmail, string? currentPassword, CancellationToken cancellation) =>
        Do("email", () => actions.Users.ChangeEmail(Me, newEmail?.Trim() ?? "", currentPassword ?? "", cancellation: cancellation), $"A link was mailed to {newEmail}. The address counts once you follow it.", cancellation);

    /// <summary>Asks for the link that confirms the address.</summary>
    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) =>
        Do("confirm", () => actions.Users.AskForConfirmation(Me, cancellation: cancellation), "The link was mailed to you.", cancellation);

    /// <inheritdoc />
    protected override async Task Load(CancellationToken cancellation) => Person = await actions.Users.Read().SingleAsync(user => user.Id == Me, cancellation);
}
