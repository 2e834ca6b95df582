using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages;

/// <summary>
/// What a person sees when a page could not be shown. Serves <c>UseExceptionHandler("/error")</c> and
/// <c>UseStatusCodePagesWithReExecute("/error/{0}")</c>, whatever the method of the request that failed.
/// </summary>
[IgnoreAntiforgeryToken]
[RequireAntiforgeryToken(required: false)]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
[Microsoft.AspNetCore.Authorization.AllowAnonymous]
internal sealed class ErrorModel : PageModel
{
    private static readonly Dictionary<int, (string Title, string Cure)> Words = new()
    {
        [400] = ("This request could not be read", "Go back, reload the page and try again."),
        [403] = ("You may not see this", "Sign in as someone who may, or ask an administrator for the permission."),
        [404] = ("There is nothing here", "The address may be mistyped, or what it named was removed."),
        [413] = ("That was too large", "Send less at once."),
        [429] = ("Too many requests", "Wait a moment, then try again."),
        [500] = ("Something went wrong on our side", "Nothing was half saved. Try again in a moment."),
        [503] = ("Not ready yet", "The server is starting or busy. Try again in a moment."),
    };

    /// <summary>The HTTP status, from 400 to 599.</summary>
    public int Status { get; private set; } = StatusCodes.Status500InternalServerError;

    /// <summary>What happened.</summary>
    public string Title => Known.Title;

    /// <summary>What to do about it.</summary>
    public string Cure => Known.Cure;

    /// <summary>The trace to look for in the logs; only when the fault is the server's.</summary>
    public string? TraceId => Status >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    private (string Title, string Cure) Known => Words.TryGetValue(Status, out var known) ? known : Words[Status < 500 ? 400 : 500];

    /// <summary>Shows the page for <paramref name="status"/>.</summary>
    public void OnGet(int? status) => Show(status);

    /// <summary>The same, when a form failed.</summary>
    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        if (status is >= 400 and < 600) Status = status.Value;
        Response.StatusCode = Status;
    }
}
