namespace Knowledge.Accounts.Audit;

/// <summary>What a refused request is known by; the same within a few seconds becomes one incident.</summary>
internal sealed record Attempt(
    IncidentKind Kind, string Detail, string Subject, ActorKind ActorKind, Guid? ActorId, string ActorName, string Address, string Route);

/// <summary>An attempt, when it was made and in which trace.</summary>
internal sealed record Sighting(Attempt Attempt, DateTimeOffset At, string TraceId);
