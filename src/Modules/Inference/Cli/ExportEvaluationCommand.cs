using System.Text.Json;
using Knowledge.Kernel.Cli;
using Spectre.Console.Cli;

namespace Knowledge.Inference.Cli;

/// <summary><c>inference export-evaluation</c>: what people and nodes said of answers, as a collection in the layout of BEIR.</summary>
internal sealed class ExportEvaluationCommand(Connections connections, Terminal terminal) : AsyncCommand<ExportEvaluationSettings>
{
    private const int PageSize = 100;

    private const string Page = """
        query Feedback($first: Int, $after: String) {
          feedbacks(first: $first, after: $after) {
            nodes { question questionDigest verdict item { id title body } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public override async Task<int> ExecuteAsync(CommandContext context, ExportEvaluationSettings settings, CancellationToken cancellationToken)
    {
        var connection = await connections.AsOperator(cancellationToken);
        var set = new EvaluationSet();
        string? after = null;
        do
        {
            var page = (await connection.Run(Page, new { first = PageSize, after }, cancellationToken)).GetProperty("feedbacks");
            foreach (var node in page.GetProperty("nodes").EnumerateArray())
                Add(set, node);
            after = page.GetProperty("pageInfo") is var info && info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        await set.Write(settings.Output, cancellationToken);
        if (settings.Json)
            terminal.AnswerJson(new { questions = set.Questions, judgements = set.Judgements, documents = set.Documents });
        else
            terminal.Answer($"{set.Questions} questions with {set.Judgements} judgements on {set.Documents} items are in {settings.Output}.");
        return ExitCode.Done;
    }

    /// <summary>An item that the caller may not read is not exported.</summary>
    private static void Add(EvaluationSet set, JsonElement feedback)
    {
        var item = feedback.GetProperty("item");
        if (item.ValueKind == JsonValueKind.Null)
            return;
        set.Add(
            new(feedback.GetProperty("questionDigest").GetString()!, feedback.GetProperty("question").GetString()!),
            new(item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!, item.GetProperty("body").GetString()!),
            isUseful: feedback.GetProperty("verdict").GetString() == "USEFUL");
    }
}
