using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search;

/// <summary>How often each term occurs in a text.</summary>
/// <param name="Times">By term.</param>
/// <param name="Length">All terms, repeated ones as often as they occur.</param>
internal sealed record TermCounts(IReadOnlyDictionary<string, int> Times, int Length)
{
    internal static TermCounts Of(string text)
    {
        var terms = Terms.Of(text);
        var times = new Dictionary<string, int>();
        foreach (var term in terms) CollectionsMarshal.GetValueRefOrAddDefault(times, term, out _)++;
        return new TermCounts(times, terms.Count);
    }

    /// <summary>What a passage is found by: its title as well as its text.</summary>
    internal static TermCounts Of(string title, string text) => Of($"{title}\n{text}");
}
