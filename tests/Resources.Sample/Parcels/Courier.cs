using System.Collections.Concurrent;

namespace Knowledge.Sample.Parcels;

/// <summary>Takes parcels. What their label says decides how that goes.</summary>
public sealed class Courier
{
    private readonly ConcurrentQueue<Guid> taken = new();
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int visits;

    /// <summary>The parcels that were taken, once for each time.</summary>
    public IReadOnlyCollection<Guid> Taken => taken;

    /// <summary>How often somebody tried to hand one over.</summary>
    public int Calls { get; private set; }

    /// <summary>How often the courier came by the clock.</summary>
    public int Visits => visits;

    /// <summary>Whether the road is repaired, so that nothing is cursed any more.</summary>
    public bool IsRepaired { get; set; }

    /// <summary>Lets the slow ones pass.</summary>
    public void Open() => open.TrySetResult();

    /// <summary>Comes by.</summary>
    public void Visit() => Interlocked.Increment(ref visits);

    /// <summary>Takes a parcel, or does not.</summary>
    public async Task Take(Parcel parcel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        Calls++;
        if (parcel.Label.StartsWith("slow", StringComparison.Ordinal))
            await open.Task.WaitAsync(cancellation);
        if (parcel.Label.StartsWith("cursed", StringComparison.Ordinal) && !IsRepaired)
            throw new InvalidOperationException("The password of the road is swordfish.");
        if (parcel.Label.StartsWith("heavy", StringComparison.Ordinal) && !IsRepaired)
            throw new Refusal("TOO_HEAVY", "Nobody can lift it.");
        if (parcel.Label.StartsWith("held", StringComparison.Ordinal))
            throw new Refusal(FailureCode.Conflict, "Customs holds it.");
        taken.Enqueue(parcel.Id);
    }
}
