using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Runs an action that is no change of one record and answers what it results in.</summary>
internal static class ActionRun
{
    public static async Task<int> Start(Run run, CancellationToken cancellation)
    {
        var action = run.Verb.Action!;
        var selection = Selected(run);
        var operation = OperationWriter.Run(run.Verb, run.Arguments(), selection);
        if (run.IsDry)
            return run.Show(operation);
        var answer = await run.Send(operation, cancellation);
        if (!action.IsQuery)
            Refused.Throw(answer);
        if (run.AsJson)
            run.Terminal.AnswerJson(answer);
        else if (action.Result is { } result)
            ResultText.Write(action.IsQuery ? answer : answer.GetProperty("result"), result, selection, run.Terminal);
        if (!run.AsJson && !action.IsQuery)
            run.Terminal.Say("Done.");
        return ExitCode.Done;
    }

    private static Selection? Selected(Run run)
    {
        var (result, selections) = (run.Verb.Action!.Result, new Selections(run.Manifest));
        return run.Given.Has(VerbOptions.Fields)
            ? selections.Named(selections.Resource(result!.Unlisted()), run.Given.All(VerbOptions.Fields))
            : selections.Of(result, brief: !run.AsJson && result?.Kind == "list");
    }
}
