using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Inference.Asking;
using Knowledge.Inference.Passages;

namespace Knowledge.Host.Pages.Ask;

/// <summary>An answer with what it rests on.</summary>
/// <param name="Text">The whole answer; a plain sentence that says so when nothing accepted answers.</param>
/// <param name="Parts">Its sentences, each with the citations that carry it; none when it abstains.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="ElapsedMs">Milliseconds from question to answer.</param>
/// <param name="Citations">The passages that it quotes, numbered from 1.</param>
/// <param name="Related">What else was found close to the question, the closest first.</param>
/// <param name="Stages">How it was found, in order.</param>
internal sealed record AnswerView(
    string Text,
    IReadOnlyList<AnswerPart> Parts,
    Confidence Confidence,
    double ElapsedMs,
    IReadOnlyList<CitationRow> Citations,
    IReadOnlyList<RelatedRow> Related,
    IReadOnlyList<StageRow> Stages)
{
    /// <summary>Where accepted items say the contrary of each other.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>What there was no time for, in words.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Whether the visitor may say how the answer was.</summary>
    public bool MayJudge { get; init; }

    /// <summary>How long it took, in words.</summary>
    public string Elapsed => ElapsedMs < 1 ? "less than 1 ms" : $"{ElapsedMs:0} ms";

    /// <summary>Whether the answer was kept from an earlier time; then the stages are those of that time.</summary>
    public bool IsRemembered => Ended > ElapsedMs + 0.5;

    /// <summary>Each stage with where it starts and how long it is, in percent of the whole time.</summary>
    public IEnumerable<(StageRow Stage, string Start, string Width)> Timeline
    {
        get
        {
            var whole = Math.Max(ElapsedMs, Ended);
            return Stages.Select(stage => (stage, Percent(stage.BeganMs / whole), Percent(Math.Max(stage.ElapsedMs / whole, 0.008))));
        }
    }

    private double Ended => Stages.Select(stage => stage.BeganMs + stage.ElapsedMs).DefaultIfEmpty().Max();

    private static string Percent(double share) => $"{100 * (double.IsFinite(share) ? share : 0):0.##}%";
}

/// <summary>A sentence of an answer.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">The numbers of the citations that carry it.</param>
internal sealed record AnswerPart(string Text, IReadOnlyList<int> Citations);

/// <summary>A passage that an answer rests on.</summary>
/// <param name="Number">Its number in the answer, from 1.</param>
/// <param name="Citation">The passage.</param>
internal sealed record CitationRow(int Number, Citation Citation)
{
    /// <summary>The item, opened where the passage is.</summary>
    public string Address => PassageAddress.Of(Citation.Source);

    /// <summary>How much of its committee found the item true, in words; none when no committee decided.</summary>
    public string? Verdict => Citation.Source.ItemConfidence is { } share ? $"{share:0%} of its committee accepted it" : null;

    /// <summary>The passage in parts, those that are quoted marked.</summary>
    public IReadOnlyList<TextPart> Parts => TextPart.Of(
        Citation.Passage, [.. Citation.Quotes.Where(quote => quote.Length > 0).Select(quote => new TextSpan(quote.Start - Citation.Source.Start, quote.Length))]);
}

/// <summary>An item that is close to the question but not quoted.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Domain">Its domain.</param>
/// <param name="Score">How close it is, from 0 to 1.</param>
internal sealed record RelatedRow(Guid ItemId, string Title, string Domain, double Score);

/// <summary>One step on the way to an answer.</summary>
/// <param name="Name">What was done: "Embed the question".</param>
/// <param name="BeganMs">How many milliseconds after the question it began.</param>
/// <param name="ElapsedMs">How many milliseconds it took.</param>
internal sealed record StageRow(string Name, double BeganMs, double ElapsedMs);
