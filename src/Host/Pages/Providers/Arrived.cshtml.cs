using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Providers;
using Knowledge.Accounts.SignIn;
using Knowledge.Host.Pages.Join;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Providers;

/// <summary>Where people come back from a provider: they are let in, asked whether they want an account, or told why not.</summary>
internal sealed class ArrivedModel(Actions actions, Arrivals arrivals, Strangers strangers, ProviderSignIn signIn, PasswordSignIn door, IIncidents incidents) : VisitorPage
{
    private const string Security = "/account/security";

    /// <summary>Who came back; null when nobody.</summary>
    public Arrival? Came { get; private set; }

    /// <summary>The address that the account would have; null when none can be made.</summary>
    public string? Address { get; private set; }

    /// <summary>How pages would call the person.</summary>
    public string? DisplayName { get; private set; }

    /// <summary>Goes on with whoever came back.</summary>
    public async Task<IActionResult> OnGetAsync(ArrivalProblem? problem, CancellationToken cancellation)
    {
        if (problem is { } told)
            return Refuse(ArrivalWords.Of(told));
        Came = await arrivals.Current();
        if (Came is null)
            return Refuse(ArrivalWords.Of(ArrivalProblem.Mismatch));
        if (Came.LinkFor is { } person)
            return await Link(person, cancellation);
        return await Enter(Came, cancellation) ?? await Offer(Came, cancellation);
    }

    /// <summary>Makes the account and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(string? displayName, CancellationToken cancellation)
    {
        Came = await arrivals.Current();
        if (Came is not { LinkFor: null } came)
            return Refuse(ArrivalWords.Of(ArrivalProblem.Mismatch));
        DisplayName = displayName?.Trim();
        if (await Refused(() => actions.Users.JoinByProvider(DisplayName ?? "", cancellation)) is not { } refused)
            return await Enter(came, cancellation) ?? Refuse(ArrivalWords.Of(ArrivalProblem.Mismatch));
        await Offer(came, cancellation);
        return refused;
    }

    /// <summary>Null when nobody here has the account.</summary>
    private async Task<IActionResult?> Enter(Arrival came, CancellationToken cancellation)
    {
        var outcome = await signIn.Enter(came, cancellation);
        if (outcome is null)
            return null;
        await arrivals.Forget();
        if (outcome == SignInOutcome.Entered)
            return this.GoOn(came.ReturnUrl);
        if (outcome == SignInOutcome.CodeWanted)
            return RedirectToPage("/SignInCode", new { came.ReturnUrl });
        var page = Refuse(ProviderSignIn.Refused);
        Response.StatusCode = SignInStatus.Of(Response, outcome.Value, door.Wait);
        return page;
    }

    private async Task<IActionResult> Offer(Arrival came, CancellationToken cancellation)
    {
        DisplayName ??= came.Name;
        return await Refused(async () => Address = await strangers.Address(came, cancellation)) ?? Page();
    }

    private async Task<IActionResult> Link(Guid person, CancellationToken cancellation)
    {
        var came = Came!;
        if (actions.Actor.UserId != person)
        {
            incidents.Report(IncidentKind.SignInRefused, "An account at a provider was to be added to somebody else's account.", came.Provider.DisplayName);
            return Refuse(ArrivalWords.Of(ArrivalProblem.Mismatch));
        }

        try
        {
            await actions.ExternalLogins.Link(cancellation);
            TempData["Notice"] = $"You can sign in with {came.Provider.DisplayName} now.";
        }
        catch (Refusal refusal)
        {
            TempData["Notice"] = refusal.Failures[0].Code == FailureCode.Conflict ? $"That account at {came.Provider.DisplayName} belongs to an account here already." : refusal.Message;
        }

        await arrivals.Forget();
        return LocalRedirect(Security);
    }
}
