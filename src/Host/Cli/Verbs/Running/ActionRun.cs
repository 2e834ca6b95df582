using System.Text.Encodings.Web;
using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Runs an action that is no change of one record and answers what it results in.</summary>
internal static class ActionRun
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Start(Run run, CancellationToken cancellation)
    {
        var operation = OperationWriter.Run(run.Verb, run.Arguments());
        if (run.IsDry)
            return run.Show(operation);
        var answer = await run.Send(operation, cancellation);
        if (!run.Verb.Action!.IsQuery)
            Refused.Throw(answer);
        if (run.AsJson)
            run.Terminal.AnswerJson(answer);
        else
            Write(run, run.Verb.Action.IsQuery ? answer : answer.TryGetProperty("result", out var result) ? result : default);
        return ExitCode.Done;
    }

    private static void Write(Run run, JsonElement result)
    {
        if (result.ValueKind == JsonValueKind.String)
            run.Terminal.Answer(result.GetString()!);
        else if (result.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            run.Terminal.Answer(JsonSerializer.Serialize(result, Readable));
        run.Terminal.Say("Done.");
    }
}
