using Knowledge.Kernel.Cli;
using Knowledge.Library.Cli.Seeding;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Library.Cli;

/// <summary><c>library seed</c>: submits the documents of a file in the name of the nodes that are online, each in turn.</summary>
internal sealed class SeedCommand(Connections connections, Terminal terminal) : AsyncCommand<SeedSettings>
{
    private const int ReasonsShown = 5;

    public override async Task<int> ExecuteAsync(CommandContext context, SeedSettings settings, CancellationToken cancellationToken)
    {
        var connection = settings.DryRun ? null : await connections.AsOperator(cancellationToken);
        var nodes = connection is null ? [] : await OnlineNodes.Of(connection, cancellationToken);
        if (connection is not null && nodes.Count == 0)
            throw new CommandFailure(ExitCode.Failed, "No node is online, and an item needs a node that submits it. Start some: ./run network invite, then ./run network simulate --token …");
        var outcome = new SeedOutcome();
        var space = connection is null || settings.Space is null ? (Guid?)null : await NamedSpace.Find(connection, settings.Space, cancellationToken);
        var submission = connection is null ? null : new Submission(connection, nodes, settings.Domain, space);
        var interrupted = await Watched(settings, outcome, count => Seed(settings, submission, outcome, count, cancellationToken), cancellationToken);
        Summarise(settings, outcome);
        if (interrupted)
            return ExitCode.Interrupted;
        return outcome.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static Task Seed(SeedSettings settings, Submission? submission, SeedOutcome outcome, Action count, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            Corpus.Read(settings.File, settings.Limit, cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancellation },
            async (line, token) =>
            {
                outcome.Add(line, line.Document is null || submission is null ? null : await submission.Send(line.Document, token));
                count();
            });

    /// <summary>Runs the work under a bar, or with a line every thousand documents where nobody watches.</summary>
    /// <returns>Whether the user stopped it.</returns>
    private async Task<bool> Watched(SeedSettings settings, SeedOutcome outcome, Func<Action, Task> work, CancellationToken cancellation)
    {
        try
        {
            if (terminal.IsWatched)
            {
                var total = Math.Min(await Corpus.Count(settings.File, cancellation), settings.Limit ?? long.MaxValue);
                await terminal.Screen.Progress()
                    .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                    .StartAsync(async progress =>
                    {
                        var bar = progress.AddTask(Markup.Escape(Path.GetFileName(settings.File)), maxValue: Math.Max(1, total));
                        await work(() => bar.Increment(1));
                        bar.Value = bar.MaxValue;
                    });
            }
            else
            {
                await work(() => Tell(outcome));
            }

            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private void Tell(SeedOutcome outcome)
    {
        if (outcome.Read % 1000 == 0)
            terminal.Say($"{outcome.Read} documents read: {outcome.Submitted} submitted, {outcome.AlreadyThere} already there, {outcome.Failed} failed");
    }

    private void Summarise(SeedSettings settings, SeedOutcome outcome)
    {
        var reasons = outcome.Reasons.Take(ReasonsShown).ToList();
        if (settings.Json)
        {
            terminal.AnswerJson(new { dryRun = settings.DryRun, outcome.Read, outcome.Submitted, outcome.AlreadyThere, outcome.Failed, reasons });
            return;
        }

        terminal.Answer(settings.DryRun
            ? $"{outcome.Read - outcome.Failed} documents can be submitted, {outcome.Failed} cannot; nothing was sent."
            : $"{outcome.Submitted} submitted, {outcome.AlreadyThere} already there, {outcome.Failed} failed.");
        foreach (var reason in reasons)
            terminal.Say($"  {reason}");
        if (outcome.Failed > reasons.Count)
            terminal.Say($"  … and {outcome.Failed - reasons.Count} more");
    }
}
