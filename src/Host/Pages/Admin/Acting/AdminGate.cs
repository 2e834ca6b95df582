using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Knowledge.Host.Pages.Admin.Acting;

/// <summary>Lets administrators and operators in, everybody else gets 403; finds out whom an administrator acts as.</summary>
internal sealed class AdminGate(CurrentActor current, AdminVisit visit, ActingCookie cookie, ActorSearch actors, IStanding standing, TimeProvider clock) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        context.HttpContext.Response.Headers.Pragma = "no-cache";
        if (!await Admit(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    /// <summary>Whether the visitor may be here; then <see cref="AdminVisit"/> says in whose name.</summary>
    public async Task<bool> Admit(HttpContext context)
    {
        if (!AdminVisit.IsFor(current.Actor))
            return false;
        visit.Begin(current.Actor, context.User);
        if (cookie.Read(context) is not { } acting)
            return true;
        // Whom it names is read anew each time: roles change, people and nodes go.
        if (acting.HoldsFor(current.Actor, clock.GetUtcNow()) && await actors.Find(acting.Kind, acting.Id, context.RequestAborted) is { } other)
            visit.ActAs(await standing.Of(other, context.RequestAborted), acting.Until);
        else
            ActingCookie.End(context);
        return true;
    }
}
