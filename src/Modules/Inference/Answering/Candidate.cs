using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Answering;

/// <summary>A sentence that may answer.</summary>
internal sealed class Candidate
{
    private Candidate(PassageHit hit, string quote, TextSpan span, IReadOnlySet<string> titleTerms)
    {
        Hit = hit;
        Quote = quote;
        Span = span;
        Semantic = hit.Semantic;
        Basis = hit.Semantic == 0 ? Basis.Words : Basis.Passage;
        Terms = Search.Terms.Of(quote).ToHashSet();
        TitleTerms = titleTerms;
    }

    internal PassageHit Hit { get; }

    internal string Quote { get; }

    internal TextSpan Span { get; }

    internal HashSet<string> Terms { get; }

    internal IReadOnlySet<string> TitleTerms { get; }

    /// <summary>How much of the question's wording it has, from 0 to 1.</summary>
    internal double Coverage { get; set; }

    /// <summary>Its cosine with the question; the passage's, as long as it has not been encoded itself.</summary>
    internal double Semantic { get; private set; }

    /// <summary>What <see cref="Semantic"/> tells about the sentence.</summary>
    internal Basis Basis { get; private set; }

    internal void Encoded(double semantic) => (Semantic, Basis) = (semantic, Basis.Sentence);

    /// <summary>The sentences of a passage, or its title where it has no text.</summary>
    internal static IEnumerable<Candidate> Of(PassageHit hit)
    {
        var text = hit.Passage.Text;
        var pieces = Pieces.Of(text);
        var titleTerms = Search.Terms.Of(hit.Passage.Title).ToHashSet();
        if (pieces.Count == 0 && hit.Passage.Title.Length > 0) return [new Candidate(hit, hit.Passage.Title, default, titleTerms)];
        return pieces.Select(piece => new Candidate(hit, piece.Span.Of(text), piece.Span, titleTerms));
    }
}

/// <summary>What is known of a candidate's meaning.</summary>
internal enum Basis
{
    /// <summary>Nothing: the question came without a vector.</summary>
    Words,

    /// <summary>How near its passage is to the question.</summary>
    Passage,

    /// <summary>How near the sentence itself is.</summary>
    Sentence,
}
