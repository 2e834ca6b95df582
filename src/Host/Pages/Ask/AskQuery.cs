using Knowledge.Host.Pages.Items;
using Knowledge.Inference.Generation;
using Knowledge.Inference.Passages;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Ask;

/// <summary>Asks in the name of a visitor.</summary>
internal sealed class AskQuery(Actions actions, Writer writer, Domains domains, SpaceChoices spaces)
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
            var answer = await actions.Passages.Ask(question, string.IsNullOrEmpty(domain) ? null : domain, space, MostCitations, AskView.Patience, cancellation);
            var isKnown = actions.Actor.Id is not null;
            return empty with { Answer = AnswerRows.Of(answer, isKnown), CanBeWritten = isKnown && writer.HasProviders };
        }
        catch (Refusal refusal)
        {
            return empty with { Error = refusal.Message, RetryAfter = refusal.RetryAfter };
        }
    }

    private Task<List<string>> AcceptedTitles(CancellationToken cancellation) => actions.Items.Read()
        .Where(item => item.Status == ItemStatus.Accepted).OrderByDescending(item => item.Id).Take(Examples).Select(item => item.Title).ToListAsync(cancellation);
}
