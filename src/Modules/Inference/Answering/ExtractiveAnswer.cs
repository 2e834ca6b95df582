using System.Numerics.Tensors;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Answering;

/// <summary>Answers in the words of the fleet: the one to three sentences of the found passages that fit a question best.</summary>
public static class ExtractiveAnswer
{
    private const int PassagesRead = 8, MostQuotes = 3;

    // Comparing sentences takes longer than all else together, and as long as they are. What is left out is seldom the best one.
    private const int FewestEncoded = 2, MostEncoded = 6, LettersEncoded = 400;

    // A second sentence must be nearly as good as the first.
    private const double NearlyAsGood = 0.9;

    /// <summary>Composes an answer from what a search found, or abstains where none of it fits.</summary>
    /// <param name="question">The question, at most <see cref="SearchRequest.LongestQuestion"/> characters.</param>
    /// <param name="hits">What the search found, best first; the first eight are read.</param>
    /// <param name="encoder">Compares sentences by meaning too; null where only words are to be compared.</param>
    /// <param name="questionVector">The question's vector, where the caller already has it.</param>
    /// <exception cref="ArgumentException">The question is too long.</exception>
    public static DraftAnswer Compose(
        string question, IReadOnlyList<PassageHit> hits, ISentenceEncoder? encoder = null, float[]? questionVector = null)
    {
        Check(question, hits);
        return Draft(Rank(question, hits, encoder, questionVector));
    }

    internal static IReadOnlyList<Candidate> Rank(
        string question, IReadOnlyList<PassageHit> hits, ISentenceEncoder? encoder, float[]? questionVector)
    {
        var best = Shortlist(Sentences(question, [.. hits.Take(PassagesRead)]));
        if (encoder is not null && best.Count > 0)
            Compare(best, questionVector ?? encoder.EncodeQuestion(question), encoder.EncodePassages([.. best.Select(candidate => candidate.Quote)]));
        return [.. best.OrderByDescending(Fit.Of)];
    }

    /// <summary>Every sentence of the passages, the most fitting first by its words and its passage.</summary>
    internal static IReadOnlyList<Candidate> Sentences(string question, IReadOnlyList<PassageHit> hits)
    {
        var candidates = hits.SelectMany(Candidate.Of).ToList();
        var coverage = new WordCoverage(question, candidates);
        foreach (var candidate in candidates) candidate.Coverage = coverage.Of(candidate);
        return [.. candidates.OrderByDescending(Fit.Of)];
    }

    /// <summary>The sentences that are worth being compared by meaning.</summary>
    internal static IReadOnlyList<Candidate> Shortlist(IReadOnlyList<Candidate> sentences)
    {
        var letters = 0;
        return [.. sentences.DistinctBy(candidate => candidate.Quote).Take(MostEncoded)
            .TakeWhile((candidate, at) => (letters += candidate.Quote.Length) <= LettersEncoded || at < FewestEncoded)];
    }

    /// <summary>Tells the sentences how near they are to the question.</summary>
    internal static void Compare(IReadOnlyList<Candidate> sentences, float[] question, IReadOnlyList<float[]> vectors)
    {
        for (var at = 0; at < sentences.Count; at++)
            sentences[at].Encoded(TensorPrimitives.Dot<float>(question, vectors[at]));
    }

    /// <summary>Quotes the best sentences, or abstains.</summary>
    internal static DraftAnswer Draft(IReadOnlyList<Candidate> sentences)
    {
        if (sentences.Count == 0) return DraftAnswer.Abstention;
        var ranked = sentences.OrderByDescending(Fit.Of).ToList();
        var confidence = Confidence.Of(ranked[0]);
        return confidence < Confidence.Least ? DraftAnswer.Abstention : Quote(Choose(ranked), confidence);
    }

    private static IEnumerable<Candidate> Choose(IReadOnlyList<Candidate> ranked) =>
        ranked.Take(MostQuotes).TakeWhile(candidate => Fit.Of(candidate) >= NearlyAsGood * Fit.Of(ranked[0]));

    private static DraftAnswer Quote(IEnumerable<Candidate> chosen, double confidence)
    {
        var citations = chosen
            .Select(candidate => new DraftCitation(candidate.Hit, candidate.Quote, candidate.Span.Start, candidate.Span.Length))
            .ToList();
        return new DraftAnswer(string.Join(' ', citations.Select(citation => citation.Quote)), confidence, citations);
    }

    private static void Check(string question, IReadOnlyList<PassageHit> hits)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(hits);
        if (question.Length > SearchRequest.LongestQuestion)
            throw new ArgumentException(
                $"The question has {question.Length} characters; at most {SearchRequest.LongestQuestion} are answered. Shorten it.", nameof(question));
    }
}
