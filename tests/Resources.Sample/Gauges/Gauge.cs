using Knowledge.Sample.Books;

namespace Knowledge.Sample.Gauges;

/// <summary>A reading of an instrument, with a field and an argument of every kind of value.</summary>
[Resource]
public sealed partial class Gauge
{
    /// <summary>What was read.</summary>
    [Field, Filter, Sort, Length(1, 40)]
    public string Label { get; private set; } = "";

    /// <summary>Whether the instrument was at rest.</summary>
    [Field, Filter]
    public bool Steady { get; private set; }

    /// <summary>How often it ticked.</summary>
    [Field, Filter, Sort]
    public int Ticks { get; private set; }

    /// <summary>How often it ticked in all.</summary>
    [Field, Filter, Sort]
    public long Total { get; private set; }

    /// <summary>How warm it was.</summary>
    [Field, Filter, Sort, Range(-50, 50)]
    public float Warmth { get; private set; }

    /// <summary>How damp it was, if that was read.</summary>
    [Field, Filter, Sort]
    public float? Damp { get; private set; }

    /// <summary>How hard the wind blew.</summary>
    [Field, Filter, Sort]
    public double Wind { get; private set; }

    /// <summary>What the reading cost.</summary>
    [Field, Filter, Sort]
    public decimal Cost { get; private set; }

    /// <summary>What is read at such an instrument.</summary>
    [Field, Filter]
    public Genre Genre { get; private set; }

    /// <summary>The last readings.</summary>
    [Field]
    public IReadOnlyList<float> Trace { get; private set; } = [];

    /// <summary>How warm it is, a little moved.</summary>
    [Calculation]
    public static Expression<Func<Gauge, double>> Moved(float by = 0.5f) => gauge => gauge.Warmth + by;

    /// <summary>How much of all that it ticked came with each tick; there is no answer for one that never ticked.</summary>
    [Calculation]
    public static Expression<Func<Gauge, long>> Share => gauge => gauge.Total / gauge.Ticks;

    /// <summary>Writes a reading down.</summary>
    [Create]
    public static Gauge Take(
        IReadOnlyList<float> trace, float? damp = null, string label = "noon", bool steady = true, int ticks = 3, long total = 5_000_000_000, float warmth = 1.5f, double wind = 2.5, decimal cost = 0.25m, Genre genre = Genre.Comic) =>
        new() { Trace = trace, Damp = damp, Label = label, Steady = steady, Ticks = ticks, Total = total, Warmth = warmth, Wind = wind, Cost = cost, Genre = genre };

    // Who may
    public static void Policies(Policies<Gauge> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.Always();
    }
}
