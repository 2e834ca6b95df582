using System.Text.RegularExpressions;
using Knowledge.Inference.Asking;

namespace Knowledge.Inference.Answering;

/// <summary>What a sentence says, as far as it can be held against another without understanding either: its terms, its numbers, and whether it denies.</summary>
/// <param name="Terms">Its words without numbers and stop words, stemmed.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Denies">Whether it has an odd number of words that deny.</param>
internal sealed partial record Claim(IReadOnlySet<string> Terms, IReadOnlySet<string> Numbers, bool Denies)
{
    // Sentences that share fewer words are about something else; with fewer than three words to share nothing can be told.
    private const double NearlySame = 0.7;
    private const int FewestTerms = 3;

    public static Claim Of(string sentence) => Of(sentence, Search.Terms.Of(sentence));

    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">Its terms, where they are known.</param>
    public static Claim Of(string sentence, IEnumerable<string> terms)
    {
        var numbers = Number().Matches(sentence).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal)).ToHashSet();
        return new Claim(
            terms.Where(term => !char.IsAsciiDigit(term[0])).ToHashSet(),
            numbers,
            Denial().Count(sentence) % 2 == 1);
    }

    /// <summary>What they cannot both be right in; null when nothing is seen.</summary>
    public ContradictionKind? Contradicts(Claim other)
    {
        if (!IsAboutTheSameAs(other))
            return null;
        if (Denies != other.Denies && Numbers.SetEquals(other.Numbers))
            return ContradictionKind.Negation;
        // One that names more numbers than the other says more, not the contrary.
        var differ = Numbers.Count > 0 && Numbers.Count == other.Numbers.Count && !Numbers.SetEquals(other.Numbers);
        return differ && Denies == other.Denies ? ContradictionKind.Numbers : null;
    }

    private bool IsAboutTheSameAs(Claim other)
    {
        var shared = Terms.Count(other.Terms.Contains);
        return shared >= FewestTerms && shared >= NearlySame * Math.Max(Terms.Count, other.Terms.Count);
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:not|no|never|none|neither|nor|cannot|without|\w+n['’]t)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Denial();
}
