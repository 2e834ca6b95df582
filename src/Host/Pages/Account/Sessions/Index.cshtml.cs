using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Account.Sessions;

/// <summary>Where the person is signed in, and the way out.</summary>
internal sealed class SessionsModel(Actions actions, OpenSessions sessions) : AccountPage(actions)
{
    private readonly Actions actions = actions;

    /// <summary>The open sessions, the one seen last first.</summary>
    public IReadOnlyList<Session> Open { get; private set; } = [];

    /// <summary>The key of the session of this browser.</summary>
    public Guid? Current => SessionClaim.Of(User);

    /// <summary>Ends one.</summary>
    public Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellation) =>
        Do("end", () => actions.Sessions.End(session, cancellation), "The session was ended.", cancellation);

    /// <summary>Ends all.</summary>
    public Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellation) =>
        Do("everywhere", () => actions.Users.SignOutEverywhere(Me, cancellation: cancellation), "You are signed out everywhere.", cancellation);

    /// <inheritdoc />
    protected override async Task Load(CancellationToken cancellation) => Open = await sessions.Of(Me, cancellation);
}
