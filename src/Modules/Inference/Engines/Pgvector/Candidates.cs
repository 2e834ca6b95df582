using Knowledge.Inference.Search;
using Npgsql;

namespace Knowledge.Inference.Engines.Pgvector;

/// <summary>What both lists found, each passage once, in slots of their own.</summary>
internal sealed class Candidates
{
    private readonly List<(Guid Item, ItemFacts Facts, double Wording)> _slots = [];
    private readonly List<Scored> _byWording = [], _byMeaning = [];

    /// <summary>The keys, by slot.</summary>
    public List<long> Keys { get; } = [];

    /// <summary>Those that share words with the question, best first.</summary>
    public IReadOnlyList<Scored> ByWording => [.. _byWording.OrderBy(one => one.Rank)];

    /// <summary>Those that are near to it, best first.</summary>
    public IReadOnlyList<Scored> ByMeaning => [.. _byMeaning.OrderBy(one => one.Rank)];

    /// <summary>Adds a row of key, item, time of acceptance, confidence, score by words and cosine.</summary>
    public void Add(NpgsqlDataReader row)
    {
        var (slot, wording, meaning) = (Keys.Count, row.Value<double>(4), row.Value<double>(5));
        Keys.Add(row.GetInt64(0));
        _slots.Add((row.GetGuid(1), new ItemFacts("", row.Value<DateTimeOffset>(2), row.Value<double>(3), null), wording ?? 0));
        if (wording is { } score)
            _byWording.Add(new Scored((float)score, slot));
        if (meaning is { } cosine)
            _byMeaning.Add(new Scored((float)cosine, slot));
    }

    public Guid ItemOf(int slot) => _slots[slot].Item;

    public ItemFacts FactsOf(int slot) => _slots[slot].Facts;

    public double WordingOf(int slot) => _slots[slot].Wording;
}
