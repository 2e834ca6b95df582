using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Shows one record.</summary>
internal static class ShowRun
{
    public static async Task<int> Start(Run run, CancellationToken cancellation)
    {
        var selection = run.Fields(Selections.Whole(run.Verb.Resource));
        var operation = OperationWriter.One(run.Verb, run.Id, selection);
        if (run.IsDry)
            return run.Show(operation);
        var record = await run.Send(operation, cancellation);
        if (record.ValueKind == JsonValueKind.Null)
            throw new GraphQLFailure([new GraphQLError("NOT_FOUND", $"There is no {run.Verb.Noun} {run.Id} that you may see.", ["id"])]);
        if (run.AsJson)
            run.Terminal.AnswerJson(record);
        else
            RecordText.Write(record, selection, run.Terminal);
        return ExitCode.Done;
    }
}
