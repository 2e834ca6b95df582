using Knowledge.Accounts.Audit;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Knowledge.Host.Door.Watch;

/// <summary>A form without the token of its page is an incident: another site may have sent it.</summary>
internal sealed class ForgedForms(IIncidents incidents) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            incidents.Report(IncidentKind.ForgeryRefused, "A form came without the token of its page.");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
