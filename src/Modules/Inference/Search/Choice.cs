using System.Numerics.Tensors;

namespace Knowledge.Inference.Search;

/// <summary>What is shown of all that both lists found. Every engine chooses by it, so that the same passages give the same hits.</summary>
internal static class Choice
{
    /// <summary>How many of the ranked ones are looked at.</summary>
    internal static int Looked(SearchRequest request) =>
        request.Preferences is { Diversity: > 0 } ? request.Count * Diversity.CandidatesPerChoice : request.Count;

    /// <summary>Both lists as one, best first, by how well they fit and what else counts.</summary>
    /// <param name="request">What was looked for.</param>
    /// <param name="lexical">By wording, best first.</param>
    /// <param name="semantic">By meaning, best first.</param>
    /// <param name="item">The item of a slot.</param>
    /// <param name="facts">What the fleet made of it.</param>
    internal static IEnumerable<Scored> Ranked(
        SearchRequest request, IReadOnlyList<Scored> lexical, IReadOnlyList<Scored> semantic, Func<int, Guid> item, Func<int, ItemFacts?> facts)
    {
        var joined = Fusion.Join(lexical, semantic);
        if (request.Preferences is { } preferences)
            joined = Reordered(joined, one => (float)(one.Score * preferences.Share(facts(one.Slot), request.Now)));
        var items = new HashSet<Guid>();
        return joined.Where(one => !request.BestPerItem || items.Add(item(one.Slot)));
    }

    /// <summary>In the order of new scores, of which none is higher than the old one: so only as many are looked at as are taken.</summary>
    private static IEnumerable<Scored> Reordered(IEnumerable<Scored> ranked, Func<Scored, float> lower)
    {
        var waiting = new PriorityQueue<Scored, ulong>();
        foreach (var one in ranked)
        {
            while (waiting.TryPeek(out var best, out _) && best.Score > one.Score)
                yield return waiting.Dequeue();
            var lowered = one with { Score = lower(one) };
            waiting.Enqueue(lowered, lowered.Rank);
        }

        while (waiting.Count > 0)
            yield return waiting.Dequeue();
    }

    /// <summary>The chosen ones, in the order of their choice.</summary>
    internal static IEnumerable<Scored> Of(SearchRequest request, IReadOnlyList<Scored> ranked, Func<int, float[]> vector) =>
        request.Preferences is { Diversity: > 0 and var weight } ? Diversity.Choose(ranked, request.Count, weight, vector) : ranked.Take(request.Count);

    /// <summary>A hit.</summary>
    internal static PassageHit Hit(IndexedPassage passage, float score, double lexical, float[]? question) =>
        new(passage, score, lexical, question is null ? 0 : TensorPrimitives.Dot<float>(question, passage.Vector));
}
