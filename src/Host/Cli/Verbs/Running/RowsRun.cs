using System.Globalization;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Creates a record for each line of a file. A row that is refused does not stop the others; a host that is gone does.</summary>
internal static class RowsRun
{
    public static async Task<int> Start(Run run, CancellationToken cancellation)
    {
        var from = From(run.Given.One(VerbOptions.FromLine));
        using var reader = run.Inputs.Lines(VerbOptions.File, run.Given.One(VerbOptions.File)!);
        var rows = new Rows(run.Verb, Values.ArgumentValues.Given(run.Verb, run.Given, run.Inputs));
        var results = new RowResults(run);
        var sender = run.IsDry ? null : new RowSender(run.Verb, await run.Connections.AsOperator(cancellation));
        var underWay = (First: from, Last: from);
        try
        {
            await foreach (var batch in rows.Read(reader, from, cancellation))
            {
                underWay = (batch[0].Line, batch[^1].Line);
                foreach (var result in await Results(sender, batch, cancellation))
                    results.Add(result);
            }
        }
        catch (Exception failure) when (results.Stopped(failure, underWay.First, underWay.Last))
        {
            return failure is OperationCanceledException ? ExitCode.Interrupted : ExitCode.Failed;
        }

        results.End();
        return results.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<IReadOnlyList<RowResult>> Results(RowSender? sender, IReadOnlyList<Row> batch, CancellationToken cancellation) => sender is null
        ? [.. batch.Select(row => new RowResult(row.Line, null, row.Problems))]
        : await sender.Send(batch, cancellation);

    private static long From(string? typed) => typed is null ? 1
        : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0 ? line
        : throw new Misuse($"'--from-line' is {typed}; give 1 or more.");
}
