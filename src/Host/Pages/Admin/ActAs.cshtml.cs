using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>Where an administrator chooses whom the screens act as, and ends it.</summary>
internal sealed partial class ActAsModel(AdminVisit visit, ActorSearch actors, ActingCookie cookie, TimeProvider clock, ILogger<ActAsModel> log) : PageModel
{
    private const int LongestName = 200;

    /// <summary>Whom the visitor looks for.</summary>
    public string? Who { get; private set; }

    /// <summary>Those whom that may mean; the anonymous always.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Shows whom there is.</summary>
    public async Task<IActionResult> OnGetAsync(string? who, CancellationToken cancellation)
    {
        if (!visit.MayActAsOthers)
            return StatusCode(StatusCodes.Status403Forbidden);
        Who = who?.Trim() is { Length: > 0 and <= LongestName } text && !text.Any(char.IsControl) ? text : null;
        IReadOnlyList<Choice> found = Who is null ? [] : await actors.Named(Who, cancellation);
        Choices = [.. found.Where(choice => choice.Id != visit.Visitor.Id), new(ActorKind.Anonymous, null, "The anonymous", "whoever has not signed in")];
        return Page();
    }

    /// <summary>Begins.</summary>
    public async Task<IActionResult> OnPostAsync(ActorKind kind, Guid? id, CancellationToken cancellation)
    {
        if (!visit.MayActAsOthers)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (await actors.Find(kind, id, cancellation) is not { } other)
            return NotFound();
        cookie.Write(HttpContext, new(kind, other.Id, visit.Visitor.UserId!.Value, clock.GetUtcNow() + ActingAs.Longest));
        LogBegin(visit.Visitor.Id, kind, other.Id);
        return LocalRedirect("/admin");
    }

    /// <summary>Ends.</summary>
    public IActionResult OnPostEnd()
    {
        ActingCookie.End(HttpContext);
        LogEnd(visit.Visitor.Id);
        return LocalRedirect("/admin");
    }

    [LoggerMessage(LogLevel.Information, "Administrator {Administrator} begins to act as {Kind} {Actor}")]
    private partial void LogBegin(Guid? administrator, ActorKind kind, Guid? actor);

    [LoggerMessage(LogLevel.Information, "Administrator {Administrator} ceases to act as somebody else")]
    private partial void LogEnd(Guid? administrator);
}
