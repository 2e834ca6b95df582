using Knowledge.Host.Pages.Items;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Inference.Asking;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Ask;

/// <summary>Asks in the name of a visitor.</summary>
internal sealed class AskQuery(Actions actions, Inquiry inquiry, Domains domains, SpaceChoices spaces)
{
    private const int MostCitations = 6;
    private const int Examples = 5;

    /// <summary>The page with the answer to a question, or with examples where none is asked.</summary>
    public async Task<AskView> Ask(string? question, string? domain, Guid? space, CancellationToken cancellation)
    {
        var choices = await domains.All(cancellation);
        var empty = new AskView(question, domain, choices, space, await spaces.All(cancellation), null, null, []);
        if (!string.IsNullOrEmpty(domain) && !choices.Contains(domain))
            return empty with { Domain = null, Error = "There is no such domain. Choose one of the list, or all domains." };
        if (string.IsNullOrWhiteSpace(question))
            return empty with { Question = null, Examples = await AcceptedTitles(cancellation) };
        if (question.Length > AskView.LongestQuestion)
            return empty with { Question = question[..AskView.LongestQuestion], Error = $"The question has {question.Length:N0} characters. Ask it in at most {AskView.LongestQuestion}." };
        try
        {
            var (answer, elapsed) = await inquiry.Ask(question, space, string.IsNullOrEmpty(domain) ? null : domain, MostCitations, cancellation);
            return empty with { Answer = await View(answer, elapsed, cancellation) };
        }
        catch (Refusal refusal)
        {
            return empty with { Error = refusal.Message };
        }
    }

    /// <summary>Only items that the visitor may read are named; a passage of another one is not shown either.</summary>
    private async Task<AnswerView> View(Answer answer, double elapsed, CancellationToken cancellation)
    {
        var ids = answer.Citations.Select(citation => citation.ItemId).Distinct().ToArray();
        var known = ids.Length == 0 ? [] : await actions.Items.Read().Where(item => ids.Contains(item.Id))
            .Select(item => new { item.Id, item.Domain }).ToDictionaryAsync(item => item.Id, item => item.Domain, cancellation);
        var shown = answer.Citations.Where(citation => known.ContainsKey(citation.ItemId)).ToLookup(citation => citation.Quote is not null);
        var citations = shown[true].Select((citation, at) => new CitationRow(
            at + 1, citation.ItemId, citation.Title, known[citation.ItemId], citation.Passage, citation.Score)).ToList();
        var quotes = shown[true].Select((citation, at) => (at + 1, citation.Quote!)).ToList();
        return new AnswerView(
            answer.Text,
            quotes.Count == 0 ? [] : AnswerParts.Of(answer.Text, quotes),
            new Confidence(answer.Confidence),
            elapsed,
            citations,
            [.. shown[false].Select(citation => new RelatedRow(citation.ItemId, citation.Title, known[citation.ItemId], citation.Score))],
            [.. answer.Stages.Select(stage => new StageRow(Capital(stage.Name), stage.Milliseconds))]);
    }

    private Task<List<string>> AcceptedTitles(CancellationToken cancellation) => actions.Items.Read()
        .Where(item => item.Status == ItemStatus.Accepted).OrderByDescending(item => item.Id).Take(Examples).Select(item => item.Title).ToListAsync(cancellation);

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
