using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Inference.Asking;

namespace Knowledge.Host.Pages.Ask;

/// <summary>Turns an answer into what the page shows of it.</summary>
internal static class AnswerRows
{
    public static AnswerView Of(Answer answer, bool mayJudge)
    {
        var shown = answer.Citations.ToLookup(citation => citation.Quotes.Count > 0);
        var quotes = shown[true].SelectMany((citation, at) => citation.Quotes.Select(quote => (at + 1, quote.Text))).ToList();
        return new AnswerView(
            answer.Text,
            quotes.Count == 0 ? [] : AnswerParts.Of(answer.Text, quotes),
            new Confidence(answer.Confidence),
            answer.ElapsedMs,
            [.. shown[true].Select((citation, at) => new CitationRow(at + 1, citation))],
            [.. shown[false].Select(citation => new RelatedRow(citation.Source.ItemId, citation.Source.Title, citation.Source.Domain, citation.Score))],
            [.. answer.Stages.Select(stage => new StageRow(Capital(stage.Name), stage.BeganMs, stage.Milliseconds))])
        {
            Contradictions = answer.Contradictions,
            Skipped = [.. answer.Skipped.Select(Words)],
            MayJudge = mayJudge,
        };
    }

    /// <summary>What was left out, in words.</summary>
    public static string Words(SkippedStep step) => step switch
    {
        SkippedStep.Items => "the items' records",
        SkippedStep.Sentences => "comparing sentences by meaning",
        SkippedStep.Candidates => "reading more than the best three passages",
        SkippedStep.Meaning => "searching by meaning",
        SkippedStep.Freshness => "searching anew: this is an earlier answer",
        _ => step.ToString(),
    };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
