using Knowledge.Kernel.Actions;

namespace Knowledge.Accounts.Audit;

/// <summary>An action that somebody may not run is an incident.</summary>
internal sealed class DeniedActions(IIncidents incidents) : IDenials
{
    public void Denied(ICall call, Actor actor, Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(refusal);
        var subject = $"{call.Resource.Name} {call.RecordId}".TrimEnd();
        incidents.Report(IncidentKind.PermissionRefused, $"{call.Action} on {call.Resource.Name}: {refusal.Failures[0].Code}", subject);
    }
}
