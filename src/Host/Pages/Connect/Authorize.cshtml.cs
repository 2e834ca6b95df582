using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Programs;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Host.Pages.Connect;

/// <summary>
/// A program asks a person whether it may act for them. What comes here has been checked by the token server: the program is known and
/// the address that the person goes back to is one of its own.
/// </summary>
/// <remarks>A program may ask by POST too, and has no antiforgery token; the person's answer needs one, which is looked at here.</remarks>
[IgnoreAntiforgeryToken]
[RequireAntiforgeryToken(required: false)]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AuthorizeModel(ProgramAccess access, PasswordSignIn sessions, IAntiforgery antiforgery, IIncidents incidents) : PageModel
{
    /// <summary>Says that the person has just signed in for this: then the page is shown, whatever was allowed before.</summary>
    private const string Returned = "returned";

    /// <summary>What the person is asked; null when there is a problem.</summary>
    public ConsentView? View { get; private set; }

    /// <summary>Why nobody can be asked.</summary>
    public string? Problem { get; private set; }

    /// <summary>Asks, or goes on when the person has allowed as much before.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ConnectReply.Problem(HttpContext) is { } problem)
            return Refuse(problem);
        var request = HttpContext.GetOpenIddictServerRequest()!;
        var person = await access.Person(HttpContext);
        if (person is null || request.HasPromptValue(PromptValues.Login))
            return await SignInFirst(request, person);
        var asked = await Asked(request, person, cancellation);
        if (asked.IsAllowed && IsSure(request, asked) && !Request.Query.ContainsKey(Returned) && !request.HasPromptValue(PromptValues.Consent))
            return SignIn(access.Again(person, asked), ConnectReply.Scheme);
        return request.HasPromptValue(PromptValues.None)
            ? Forbid(ConnectReply.No(Errors.ConsentRequired, "The person has to be asked."), ConnectReply.Scheme)
            : Ask(request, person, asked);
    }

    /// <summary>Takes the answer. A request that comes without one is asked like any other.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ConnectReply.Problem(HttpContext) is { } problem)
            return Refuse(problem);
        if (!Request.Form.ContainsKey(ConnectReply.Decision))
            return LocalRedirect(Request.Path + QueryString.Create(ConnectReply.Fields(Request)));
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            incidents.Report(IncidentKind.ForgeryRefused, "A page of another site tried to let a program in.", Request.Form["client_id"]);
            return Refuse("The answer did not come from the page that asked. Start again from the program.");
        }

        var request = HttpContext.GetOpenIddictServerRequest()!;
        if (await access.Person(HttpContext) is not { } person)
            return await SignInFirst(request, null);
        if (Request.Form[ConnectReply.Decision] != ConnectReply.Allow)
            return Forbid(ConnectReply.Denied, ConnectReply.Scheme);
        return SignIn(await access.Allow(person, await Asked(request, person, cancellation), cancellation), ConnectReply.Scheme);
    }

    private Task<AccessRequest> Asked(OpenIddictRequest request, User person, CancellationToken cancellation) => access.Describe(
        person, request.ClientId!, request.GetScopes(), request.GetResources().Any(resource => resource.TrimEnd('/').EndsWith("/mcp", StringComparison.Ordinal)), cancellation);

    /// <summary>Who is sent back to a machine's own address may be any program there, unless it has a secret (RFC 8252, section 8.6): the person sees that it asks.</summary>
    private static bool IsSure(OpenIddictRequest request, AccessRequest asked) =>
        asked.HasSecret || (Uri.TryCreate(request.RedirectUri, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);

    private async Task<IActionResult> SignInFirst(OpenIddictRequest request, User? person)
    {
        if (request.HasPromptValue(PromptValues.None))
            return Forbid(ConnectReply.No(Errors.LoginRequired, "Nobody is signed in."), ConnectReply.Scheme);
        if (person is not null)
            await sessions.Leave();
        var fields = ConnectReply.Fields(Request).Where(field => field.Key is not (Parameters.Prompt or Returned));
        return LocalRedirect(ConnectReply.SignIn(Request, fields.Append(new(Returned, "yes"))));
    }

    private PageResult Ask(OpenIddictRequest request, User person, AccessRequest asked)
    {
        Onward.Allow(Response, request.RedirectUri);
        View = new ConsentView(Request.Path, asked, $"{person.DisplayName} ({person.Email})", ConsentView.Place(request.RedirectUri), null, ConnectReply.Fields(Request));
        return Page();
    }

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
