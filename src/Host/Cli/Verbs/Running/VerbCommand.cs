using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;
using Spectre.Console.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Every verb of every resource: what it takes and sends is in the manifest.</summary>
internal sealed class VerbCommand(VerbLine line, Manifest manifest, Connections connections, Terminal terminal) : AsyncCommand<EmptyCommandSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, EmptyCommandSettings settings, CancellationToken cancellationToken)
    {
        var verb = (Verb)context.Data!;
        if (line.AsksForHelp)
        {
            VerbHelp.Write(verb, terminal.Paper);
            return ExitCode.Done;
        }

        try
        {
            var run = new Run(verb, Given.Read(verb, line.Words), manifest, connections, terminal, new Inputs(terminal));
            return await Start(run, cancellationToken);
        }
        catch (Exception failure) when (line.AsksForJson && Complaint.Of(failure) is { } complaint)
        {
            terminal.AnswerJson(complaint.Answer);
            return complaint.ExitCode;
        }
    }

    private static Task<int> Start(Run run, CancellationToken cancellation) => run.Verb.Kind switch
    {
        VerbKind.List => ListRun.Start(run, cancellation),
        VerbKind.Show => ShowRun.Start(run, cancellation),
        VerbKind.Change when run.Given.Has(VerbOptions.File) => RowsRun.Start(run, cancellation),
        VerbKind.Change => ChangeRun.Start(run, cancellation),
        _ => ActionRun.Start(run, cancellation),
    };
}
