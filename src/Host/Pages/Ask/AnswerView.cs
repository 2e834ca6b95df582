using Knowledge.Host.Pages.Shared.Models;

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
    /// <summary>How long it took, in words.</summary>
    public string Elapsed => ElapsedMs < 1 ? "less than 1 ms" : $"{ElapsedMs:0} ms";

    /// <summary>Whether the answer was kept from an earlier time; then the stages are those of that time.</summary>
    public bool IsRemembered => Stages.Sum(stage => stage.ElapsedMs) > ElapsedMs + 0.5;

    /// <summary>Each stage with where it starts and how long it is, in percent of the whole time.</summary>
    public IEnumerable<(StageRow Stage, string Start, string Width)> Timeline
    {
        get
        {
            var whole = Math.Max(ElapsedMs, Stages.Sum(stage => stage.ElapsedMs));
            var start = 0.0;
            foreach (var stage in Stages)
            {
                yield return (stage, Percent(start / whole), Percent(Math.Max(stage.ElapsedMs / whole, 0.008)));
                start += stage.ElapsedMs;
            }
        }
    }

    private static string Percent(double share) => $"{100 * (double.IsFinite(share) ? share : 0):0.##}%";
}

/// <summary>A sentence of an answer.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">The numbers of the citations that carry it.</param>
internal sealed record AnswerPart(string Text, IReadOnlyList<int> Citations);

/// <summary>A passage that an answer rests on.</summary>
/// <param name="Number">Its number in the answer, from 1.</param>
/// <param name="ItemId">The item it is part of.</param>
/// <param name="Title">That item's title.</param>
/// <param name="Domain">That item's domain.</param>
/// <param name="Passage">Its text.</param>
/// <param name="Score">How close it is to the question, from 0 to 1.</param>
internal sealed record CitationRow(int Number, Guid ItemId, string Title, string Domain, string Passage, double Score);

/// <summary>An item that is close to the question but not quoted.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Domain">Its domain.</param>
/// <param name="Score">How close it is, from 0 to 1.</param>
internal sealed record RelatedRow(Guid ItemId, string Title, string Domain, double Score);

/// <summary>One step on the way to an answer.</summary>
/// <param name="Name">What was done: "Embed the question".</param>
/// <param name="ElapsedMs">How many milliseconds it took.</param>
/// <param name="Detail">What came of it: "24 of 3,120 passages".</param>
internal sealed record StageRow(string Name, double ElapsedMs, string? Detail = null);
