using System.Globalization;
using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using Knowledge.Inference.Answering;
using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Generation;

/// <summary>Holds each sentence that a provider wrote against the passages that it names.</summary>
internal sealed partial class SentenceCheck(ServingIndex serving, Lanes lanes, TimeProvider clock)
{
    // Nearly the words of the passage; or many of them, and their meaning.
    private const double SameWords = 0.7, ManyWords = 0.4, SameMeaning = 0.75;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<CheckedSentence>> Of(string text, IReadOnlyList<Citation> passages)
    {
        var budget = new Budget(clock, Patience);
        var found = new List<CheckedSentence>();
        foreach (var span in Sentences.Of(text))
            found.Add(await Check(span.Of(text), passages, budget));
        return found;
    }

    private async Task<CheckedSentence> Check(string sentence, IReadOnlyList<Citation> passages, Budget budget)
    {
        var named = Mark().Matches(sentence).Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        var plain = Mark().Replace(sentence, "").Trim();
        if (named.Count == 0 || named.Exists(number => number < 1 || number > passages.Count))
            return new(sentence, named, false);
        var sources = named.ConvertAll(number => $"{passages[number - 1].Source.Title}\n{passages[number - 1].Passage}");
        var (claim, whole) = (Claim.Of(plain), string.Join('\n', sources));
        if (!claim.Numbers.IsSubsetOf(Claim.Of(whole).Numbers))
            return new(sentence, named, false);
        var words = Terms.Of(whole).ToHashSet();
        var coverage = claim.Terms.Count == 0 ? 0 : (double)claim.Terms.Count(words.Contains) / claim.Terms.Count;
        return new(sentence, named, coverage >= SameWords || (coverage >= ManyWords && await MeanTheSame(plain, sources, budget)));
    }

    private async Task<bool> MeanTheSame(string sentence, List<string> sources, Budget budget)
    {
        var vectors = await lanes.Encoding.Run(() => serving.Now.Encoder.EncodePassages([sentence, .. sources]), budget, 1);
        return vectors is not null && vectors.Skip(1).Any(source => TensorPrimitives.Dot<float>(vectors[0], source) >= SameMeaning);
    }

    [GeneratedRegex(@"\s*\[(?<number>\d{1,3})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}

/// <summary>A sentence that a provider wrote.</summary>
/// <param name="Text">The sentence, with the numbers it names.</param>
/// <param name="Citations">The numbers of the passages that it names.</param>
/// <param name="Supported">Whether they say so, as far as words, numbers and meaning tell.</param>
public sealed record CheckedSentence(string Text, IReadOnlyList<int> Citations, bool Supported);
