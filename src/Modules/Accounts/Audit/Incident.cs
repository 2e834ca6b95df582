namespace Knowledge.Accounts.Audit;

/// <summary>An attempt that was refused, with how often it came within a few seconds. Kept for 90 days.</summary>
[Resource]
public sealed partial class Incident
{
    /// <summary>How long it is kept.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // What it is

    /// <summary>What sort of attempt it was.</summary>
    [Field, Immutable, Filter]
    public IncidentKind Kind { get; private set; }

    /// <summary>What was refused, and why.</summary>
    [Field, Immutable, Length(1, 500)]
    public string Detail { get; private set; } = "";

    /// <summary>The account, client or record that it was about, as the attempt named it.</summary>
    [Field, Immutable, Filter, Length(0, 254)]
    public string Subject { get; private set; } = "";

    /// <summary>Who tried: a person, a node, or nobody known.</summary>
    [Field, Immutable]
    public ActorKind ActorKind { get; private set; }

    /// <summary>The person's or node's key, if it is known.</summary>
    [Field, Immutable, Filter]
    public Guid? ActorId { get; private set; }

    /// <summary>How pages call who tried.</summary>
    [Field, Immutable, Length(0, 320)]
    public string ActorName { get; private set; } = "";

    /// <summary>The network address it came from.</summary>
    [Field, Immutable, Filter, Length(0, 64)]
    public string Address { get; private set; } = "";

    /// <summary>The route that was asked, without what it was filled with.</summary>
    [Field, Immutable, Length(0, 200)]
    public string Route { get; private set; } = "";

    /// <summary>How often the same came within a few seconds.</summary>
    [Field, Immutable]
    public int Times { get; private set; }

    /// <summary>When it came first.</summary>
    [Field, Immutable, Filter, Sort]
    public DateTimeOffset At { get; private set; }

    /// <summary>The trace of the first request, if any.</summary>
    [Field, Immutable, Length(0, 32)]
    public string TraceId { get; private set; } = "";

    // What it does

    /// <summary>Keeps what was refused.</summary>
    [Create, Unrecorded]
    internal static Incident Note(
        IncidentKind kind, string detail, string subject, ActorKind actorKind, Guid? actorId, string actorName,
        string address, string route, int times, DateTimeOffset at, string traceId) => new()
    {
        Kind = kind,
        Detail = detail,
        Subject = subject,
        ActorKind = actorKind,
        ActorId = actorId,
        ActorName = actorName,
        Address = address,
        Route = route,
        Times = times,
        At = at,
        TraceId = traceId,
    };

    // Who may
    public static void Policies(Policies<Incident> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Note)).If(actor => actor.IsSystem);
    }
}
