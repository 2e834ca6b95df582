namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>Asks the fleet a question.</summary>
internal static class Question
{
    private const string Query =
        "query ($question: String!) { ask(question: $question, deadlineMs: 5000) { text known confidence elapsedMs citations { quote passage item { title status submitter { name } } } } }";

    public static async Task<Reply> Ask(GraphQLClient graph, string question)
    {
        var answer = (await graph.Ask(Query, new { question })).GetProperty("ask");
        return answer.Deserialize<Reply>(JsonSerializerOptions.Web)!;
    }
}

/// <summary>What the fleet answered.</summary>
internal sealed record Reply(string Text, bool Known, double Confidence, double ElapsedMs, IReadOnlyList<Citation> Citations);

/// <summary>Where an answer comes from.</summary>
internal sealed record Citation(string? Quote, string Passage, CitedItem Item);

/// <summary>The item that is cited.</summary>
internal sealed record CitedItem(string Title, string Status, CitedNode Submitter);

/// <summary>Who submitted it.</summary>
internal sealed record CitedNode(string Name);
