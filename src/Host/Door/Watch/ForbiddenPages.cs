using Knowledge.Accounts.Audit;

namespace Knowledge.Host.Door.Watch;

/// <summary>A request that was answered with 403 is an incident, whoever refused it.</summary>
internal sealed class ForbiddenPages(RequestDelegate next, IIncidents incidents)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
            incidents.Report(IncidentKind.PermissionRefused, "What was asked for is not for this visitor.");
    }
}
