using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Programs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Host.Pages.Connect;

/// <summary>A person types the code of a device, such as the command line on another machine, and decides whether it may act for them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class VerifyModel(ProgramAccess access, CodeAttempts attempts, IIncidents incidents) : PageModel
{
    private const string Wrong = "There is no such code, or it has expired. Compare it with the device; it works for ten minutes.";
    private const string Wait = "Too many codes that nobody has. Wait ten minutes, then try again.";

    /// <summary>What the person is asked; null while there is no code.</summary>
    public ConsentView? View { get; private set; }

    /// <summary>What was wrong with the code.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes a code from the address, or asks for one.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Decide(null, cancellation);

    /// <summary>Takes a code or the answer.</summary>
    public Task<IActionResult> OnPostAsync(string? decision, CancellationToken cancellation) => Decide(decision, cancellation);

    private async Task<IActionResult> Decide(string? decision, CancellationToken cancellation)
    {
        if (await access.Person(HttpContext) is not { } person)
            return LocalRedirect(ConnectReply.SignIn(Request, Request.Query));
        if (Typed() is not { Length: > 0 } typed)
            return Page();
        if (!attempts.MayTry(person.Id))
            return Refuse(Wait, StatusCodes.Status429TooManyRequests);
        var device = await HttpContext.AuthenticateAsync(ConnectReply.Scheme);
        if (device is not { Succeeded: true, Principal: { } principal } || principal.GetClaim(Claims.ClientId) is not { Length: > 0 } clientId)
            return Missed(person);
        var asked = await access.Describe(person, clientId, principal.GetScopes(), isForAgents: false, cancellation);
        return decision switch
        {
            null => Ask(person, asked, typed),
            ConnectReply.Allow => SignIn(
                await access.Allow(person, asked, cancellation), new AuthenticationProperties { RedirectUri = DoneModel.Address }, ConnectReply.Scheme),
            _ => Forbid(ConnectReply.Denied, ConnectReply.Scheme),
        };
    }

    private PageResult Ask(User person, AccessRequest asked, string typed)
    {
        View = new ConsentView(Request.Path, asked, $"{person.DisplayName} ({person.Email})", null, typed.ToUpperInvariant(), [new(Parameters.UserCode, typed)]);
        return Page();
    }

    private PageResult Missed(User person)
    {
        attempts.Wrong(person.Id);
        incidents.Report(IncidentKind.TokenRefused, "A person typed the code of a device that does not exist.", person.Email);
        return Refuse(Wrong, StatusCodes.Status400BadRequest);
    }

    private PageResult Refuse(string problem, int status)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }

    private string? Typed() => (Request.HasFormContentType ? Request.Form[Parameters.UserCode] : Request.Query[Parameters.UserCode]).ToString().Trim();
}
