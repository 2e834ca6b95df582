namespace Knowledge.Inference.Encoding;

/// <summary>Texts that go through the model together, by their places in the caller's list.</summary>
/// <param name="Places">Where each text stands in the list that was planned.</param>
/// <param name="Width">The longest text's tokens; shorter ones are padded to it.</param>
internal sealed record TokenBatch(IReadOnlyList<int> Places, int Width)
{
    /// <summary>The most tokens of one batch, padding included: larger ones leave the processor's cache and are slower.</summary>
    internal const int MostTokens = 1024;

    /// <summary>Sorts texts by length, so that little is padded, and cuts them into batches, longest first.</summary>
    /// <param name="lengths">Tokens of each text.</param>
    /// <param name="workers">How many batches can run at once; a small job is spread over all of them.</param>
    internal static IReadOnlyList<TokenBatch> Plan(IReadOnlyList<int> lengths, int workers)
    {
        var room = Math.Min(MostTokens, (lengths.Sum() + workers - 1) / workers);
        var batches = new List<TokenBatch>();
        List<int> places = [];
        var width = 0;
        foreach (var place in Enumerable.Range(0, lengths.Count).OrderByDescending(place => lengths[place]))
        {
            if (places.Count > 0 && (places.Count + 1) * width > room)
            {
                batches.Add(new TokenBatch(places, width));
                places = [];
            }

            if (places.Count == 0) width = lengths[place];
            places.Add(place);
        }

        if (places.Count > 0) batches.Add(new TokenBatch(places, width));
        return batches;
    }
}
