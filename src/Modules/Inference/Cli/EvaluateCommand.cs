using Knowledge.Inference.Encoding;
using Knowledge.Inference.Evaluation;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Inference.Cli;

/// <summary>
/// <c>inference evaluate</c>: how well the fleet would find and answer on a judged collection. It runs in this process, with the
/// parts that serve the fleet, and leaves nothing behind.
/// </summary>
internal sealed class EvaluateCommand(Terminal terminal) : AsyncCommand<EvaluateSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, EvaluateSettings settings, CancellationToken cancellationToken)
    {
        var folder = new BeirFolder(settings.Dataset, settings.Split);
        var questions = await folder.Questions(cancellationToken);
        questions = [.. questions.Take(settings.Limit ?? int.MaxValue)];
        try
        {
            var judged = new Dictionary<string, IReadOnlyList<JudgedQuestion>>(StringComparer.Ordinal);
            foreach (var sameEncoder in settings.Configurations.GroupBy(configuration => configuration.Encoder))
            {
                using var encoder = Encoders.Load(sameEncoder.Key);
                using var collection = new EvaluatedCollection(encoder);
                await Progress.Of(terminal, $"documents, {encoder.Name}", await folder.CountDocuments(cancellationToken), advance => collection.Add(folder.Documents(cancellationToken), advance, cancellationToken));
                foreach (var configuration in sameEncoder)
                    judged[configuration.Name] = await Ask(collection, questions, configuration, cancellationToken);
            }

            Tell(settings, [.. settings.Configurations.Select(configuration => judged[configuration.Name])]);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private async Task<IReadOnlyList<JudgedQuestion>> Ask(
        EvaluatedCollection collection, IReadOnlyList<BeirQuestion> questions, RetrievalConfiguration configuration, CancellationToken cancellation)
    {
        var judged = new List<JudgedQuestion>(questions.Count);
        await Progress.Of(terminal, $"questions, {configuration.Name}", questions.Count, advance => Task.Run(
            () =>
            {
                foreach (var question in questions)
                {
                    cancellation.ThrowIfCancellationRequested();
                    judged.Add(collection.Ask(question, configuration));
                    advance(1);
                }
            },
            cancellation));
        return judged;
    }

    private void Tell(EvaluateSettings settings, List<IReadOnlyList<JudgedQuestion>> judged)
    {
        var reports = settings.Configurations.Zip(judged, (configuration, questions) => EvaluationReport.Of(configuration.Name, questions)).ToList();
        var comparison = judged is [var first, var second] ? Comparison.Of(first, second) : null;
        if (settings.Json)
            terminal.AnswerJson(new { dataset = Path.GetFileName(Path.TrimEndingDirectorySeparator(settings.Dataset)), settings.Split, reports, comparison });
        else
            terminal.Paper.Write(Table(reports, comparison));
    }

    private static Table Table(List<EvaluationReport> reports, Comparison? comparison)
    {
        var table = new Table().AddColumn("").Border(TableBorder.Minimal);
        foreach (var report in reports) table.AddColumn($"{report.Configuration} ({report.Questions} questions)");
        if (comparison is not null) table.AddColumn("difference (chance)");
        Row("nDCG@10", report => report.Ndcg10, comparison?.Ndcg10);
        Row("Recall@100", report => report.Recall100, comparison?.Recall100);
        Row("MRR@10", report => report.Mrr10, comparison?.Mrr10);
        Row("answered", report => report.Answered);
        Row("exactness of answers", report => report.Exactness, comparison?.Exactness);
        Row("calibration error", report => report.CalibrationError);
        Row("p50, ms", report => report.P50, format: "f1");
        Row("p95, ms", report => report.P95, format: "f1");
        Row("p99, ms", report => report.P99, format: "f1");
        return table;

        void Row(string name, Func<EvaluationReport, Interval> number, Difference? difference = null, string format = "f4")
        {
            List<string> cells = [name, .. reports.Select(number).Select(interval => FormattableString.Invariant(
                $"{interval.Value.ToString(format, null)}  {interval.Low.ToString(format, null)} to {interval.High.ToString(format, null)}"))];
            if (comparison is not null) cells.Add(difference is null ? "" : FormattableString.Invariant($"{difference.Mean:+0.0000;-0.0000;0.0000} ({difference.Chance:f3})"));
            table.AddRow([.. cells]);
        }
    }
}
