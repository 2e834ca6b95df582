namespace Knowledge.Sample.Parcels;

/// <summary>A thing that is sent by itself once it is packed.</summary>
[Resource]
public sealed partial class Parcel
{
    // What it is

    /// <summary>What is written on it.</summary>
    [Field, Length(1, 100)]
    public string Label { get; private set; } = "";

    /// <summary>Where it is.</summary>
    [Field, Filter]
    public ParcelStatus Status { get; private set; }

    /// <summary>Until when it must have arrived.</summary>
    [Field]
    public DateTimeOffset? Deadline { get; private set; }

    // What it does

    /// <summary>Packs one.</summary>
    [Create]
    public static Parcel Pack(string label, ParcelStatus status = ParcelStatus.Packed, DateTimeOffset? deadline = null) =>
        new() { Label = label, Status = status, Deadline = deadline };

    /// <summary>Gives it to the courier.</summary>
    [Update]
    internal async Task Send(Courier courier, CancellationToken cancellation)
    {
        await courier.Take(this, cancellation);
        Status = ParcelStatus.Sent;
    }

    /// <summary>Gives it up.</summary>
    [Update]
    public void Lose(string why = "It did not arrive.")
    {
        Label = why;
        Status = ParcelStatus.Lost;
    }

    /// <summary>Does nothing, but to what is counted.</summary>
    [Update]
    public void Stare()
    {
        if (Label.StartsWith("count", StringComparison.Ordinal) && (Label += "!").Length == 8)
            Status = ParcelStatus.Kept;
    }

    /// <summary>What is packed wants to be sent.</summary>
    [Trigger(nameof(Send), Attempts = 2, Batch = 20)]
    internal static Expression<Func<Parcel, bool>> Waiting => parcel => parcel.Status == ParcelStatus.Packed;

    /// <summary>What is late is lost.</summary>
    [Trigger(nameof(Lose), Every = "00:00:00.2")]
    internal static Expression<Func<Parcel, bool>> Late(DateTimeOffset now) => parcel => parcel.Status == ParcelStatus.OnTheWay && parcel.Deadline < now;

    /// <summary>An action that leaves the row as it is.</summary>
    [Trigger(nameof(Stare), Attempts = 1)]
    internal static Expression<Func<Parcel, bool>> Odd => parcel => parcel.Status == ParcelStatus.Odd;

    /// <summary>The courier comes by every second.</summary>
    [Schedule("* * * * * *")]
    internal static Task Call(Courier courier, CancellationToken cancellation)
    {
        courier.Visit();
        return Task.CompletedTask;
    }

    // Who may
    public static void Policies(Policies<Parcel> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Pack)).Always();
        may.Run(nameof(Send), nameof(Lose), nameof(Stare)).If(actor => actor.IsSystem);
    }
}

/// <summary>Where a parcel is.</summary>
public enum ParcelStatus
{
    /// <summary>It waits for the courier.</summary>
    Packed,

    /// <summary>The courier has it.</summary>
    Sent,

    /// <summary>It travels.</summary>
    OnTheWay,

    /// <summary>Nobody knows.</summary>
    Lost,

    /// <summary>It is nowhere in particular.</summary>
    Odd,

    /// <summary>Nothing happens to it.</summary>
    Kept,
}
