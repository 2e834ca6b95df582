using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Makes, changes or deletes one record.</summary>
internal static class ChangeRun
{
    public static async Task<int> Start(Run run, CancellationToken cancellation)
    {
        var selection = run.Fields(run.Verb.IsDestroy ? Selections.Key : Selections.Whole(run.Verb.Resource));
        var operation = OperationWriter.Change(run.Verb, run.Verb.TakesId ? run.Id : null, run.Arguments(), selection, run.Given.One(VerbOptions.IfVersion));
        if (run.IsDry)
            return run.Show(operation);
        if (run.Verb.IsDestroy && !run.Given.Has(VerbOptions.Yes) && !Confirmed(run))
            return ExitCode.Failed;
        var payload = await run.Send(operation, cancellation);
        Refused.Throw(payload);
        if (run.AsJson)
            run.Terminal.AnswerJson(payload);
        else
            Write(run, payload, selection);
        return ExitCode.Done;
    }

    /// <exception cref="Misuse">Nobody is there who could be asked.</exception>
    private static bool Confirmed(Run run)
    {
        if (!run.Terminal.CanAsk)
            throw new Misuse($"'{run.Verb.Line}' deletes for good, and nobody is here to be asked. Add --yes.");
        if (run.Terminal.Confirm($"'{run.Verb.Line}' deletes {run.Verb.Noun} {run.Id} for good. Go on?"))
            return true;
        run.Terminal.Say("Nothing was done.");
        return false;
    }

    private static void Write(Run run, JsonElement payload, Selection selection)
    {
        if (payload.TryGetProperty("record", out var record) && record.ValueKind == JsonValueKind.Object)
            RecordText.Write(record, selection, run.Terminal);
        run.Terminal.Say("Done.");
        if (!payload.TryGetProperty("secret", out var secret) || secret.ValueKind != JsonValueKind.String)
            return;
        run.Terminal.Say("The secret is shown this once:");
        run.Terminal.Answer(secret.GetString()!);
    }
}
