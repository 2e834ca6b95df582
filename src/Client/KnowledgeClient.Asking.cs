using System.Text.Json;
using Knowledge.Client.Calls;

namespace Knowledge.Client;

/// <summary>Asking the fleet.</summary>
public sealed partial class KnowledgeClient
{
    private const string AskDocument = """
        query($question: String!, $domain: String, $first: Int) {
          ask(question: $question, domain: $domain, first: $first) {
            text known confidence elapsedMs citations { quote passage score item { id title } }
          }
        }
        """;

    /// <summary>Asks the fleet a question.</summary>
    /// <param name="question">1 to 1,000 characters.</param>
    /// <param name="domain">Only knowledge of this domain; all when null.</param>
    /// <param name="first">How many citations at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<FleetAnswer> Ask(string question, string? domain = null, int first = 5, CancellationToken cancellation = default)
    {
        var data = await calls.Run(AskDocument, new { question, domain, first }, Repeat.Always, cancellation).ConfigureAwait(false);
        return data.GetProperty("ask").Deserialize<FleetAnswer>(GraphAnswer.Json)!;
    }
}

/// <summary>An answer in the words of accepted items.</summary>
/// <param name="Text">The answer; says so when the fleet does not know.</param>
/// <param name="Known">Whether accepted items answer the question.</param>
/// <param name="Confidence">How likely the text answers the question, 0 to 1.</param>
/// <param name="ElapsedMs">Milliseconds from question to answer, in the host.</param>
/// <param name="Citations">The passages that answer first, then what else was found.</param>
public sealed record FleetAnswer(string Text, bool Known, double Confidence, double ElapsedMs, IReadOnlyList<CitedPassage> Citations);

/// <summary>A passage that supports the answer or is close to the question.</summary>
/// <param name="Passage">The words of the item.</param>
/// <param name="Quote">The words of the passage that the answer quotes; null when it quotes none.</param>
/// <param name="Score">How well it fits compared with the others, 0 to 1.</param>
/// <param name="Item">The accepted item; null when you may not see it.</param>
public sealed record CitedPassage(string Passage, string? Quote, double Score, CitedItem? Item);

/// <summary>The item of a citation.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What it is about.</param>
public sealed record CitedItem(Guid Id, string Title);
