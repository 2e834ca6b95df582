using Knowledge.Sample.Books;

namespace Knowledge.Sample.Gauges;

/// <summary>Many readings in one record, with a list of every kind of value, and one of each kind that may be missing.</summary>
[Resource(Plural = "AllSeries")]
public sealed partial class Series
{
    // What it is

    /// <summary>Texts.</summary>
    [Field, Filter]
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Truths.</summary>
    [Field, Filter]
    public IReadOnlyList<bool> Flags { get; private set; } = [];

    /// <summary>Whole numbers.</summary>
    [Field, Filter]
    public IReadOnlyList<int> Counts { get; private set; } = [];

    /// <summary>Great ones.</summary>
    [Field, Filter]
    public IReadOnlyList<long> Totals { get; private set; } = [];

    /// <summary>Short fractions.</summary>
    [Field, Filter]
    public IReadOnlyList<float> Warmths { get; private set; } = [];

    /// <summary>Longer ones.</summary>
    [Field, Filter]
    public IReadOnlyList<double> Winds { get; private set; } = [];

    /// <summary>Exact ones.</summary>
    [Field, Filter]
    public IReadOnlyList<decimal> Costs { get; private set; } = [];

    /// <summary>Keys.</summary>
    [Field, Filter]
    public IReadOnlyList<Guid> Keys { get; private set; } = [];

    /// <summary>Times.</summary>
    [Field, Filter]
    public IReadOnlyList<DateTimeOffset> Times { get; private set; } = [];

    /// <summary>Kinds.</summary>
    [Field, Filter]
    public IReadOnlyList<Genre> Genres { get; private set; } = [];

    /// <summary>A text, or none.</summary>
    [Field, Filter, Sort, Length(0, 40)]
    public string? Word { get; private set; }

    /// <summary>A truth, or none.</summary>
    [Field, Filter, Sort]
    public bool? Flag { get; private set; }

    /// <summary>A whole number, or none.</summary>
    [Field, Filter, Sort]
    public int? Count { get; private set; }

    /// <summary>A great one, or none.</summary>
    [Field, Filter, Sort]
    public long? Total { get; private set; }

    /// <summary>A fraction, or none.</summary>
    [Field, Filter, Sort]
    public double? Wind { get; private set; }

    /// <summary>An exact one, or none.</summary>
    [Field, Filter, Sort]
    public decimal? Cost { get; private set; }

    /// <summary>A key, or none.</summary>
    [Field, Filter, Sort]
    public Guid? Key { get; private set; }

    /// <summary>A time, or none.</summary>
    [Field, Filter, Sort]
    public DateTimeOffset? Time { get; private set; }

    /// <summary>A kind, or none.</summary>
    [Field, Filter, Sort]
    public Genre? Genre { get; private set; }

    // What it does

    /// <summary>Writes the lists down.</summary>
    [Create]
    public static Series Keep(
        IReadOnlyList<string> words, IReadOnlyList<bool> flags, IReadOnlyList<int> counts, IReadOnlyList<long> totals, IReadOnlyList<float> warmths,
        IReadOnlyList<double> winds, IReadOnlyList<decimal> costs, IReadOnlyList<Guid> keys, IReadOnlyList<DateTimeOffset> times, IReadOnlyList<Genre> genres) => new()
        {
            Words = words, Flags = flags, Counts = counts, Totals = totals, Warmths = warmths, Winds = winds, Costs = costs, Keys = keys, Times = times, Genres = genres,
        };

    /// <summary>Sets what may be missing; what is left out is missing afterwards.</summary>
    [Update]
    public void Mark(
        string? word = null, bool? flag = null, int? count = null, long? total = null, double? wind = null, decimal? cost = null, Guid? key = null,
        DateTimeOffset? time = null, Genre? genre = null) =>
        (Word, Flag, Count, Total, Wind, Cost, Key, Time, Genre) = (word, flag, count, total, wind, cost, key, time, genre);

    // Who may
    public static void Policies(Policies<Series> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.Always();
    }
}
