using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>A verb as it is being run: what was typed, and what it works with.</summary>
internal sealed record Run(Verb Verb, Given Given, Manifest Manifest, Connections Connections, Terminal Terminal, Inputs Inputs)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool AsJson => Given.Has(VerbOptions.Json);

    public bool IsDry => Given.Has(VerbOptions.DryRun);

    /// <summary>The id that was typed first.</summary>
    /// <exception cref="Misuse">There is none, or it is no id.</exception>
    public string Id => Given.Positions is [var typed]
        ? Guid.TryParse(typed, out var id) ? id.ToString() : throw new Misuse($"'{typed}' is no id. An id looks like 01a21073-d59c-7bbe-838d-cfe09316ce52; './run {Verb.Resource.Module} {Verb.Noun} list' shows them.")
        : throw new Misuse($"Say which {Verb.Noun}: ./run {Verb.Line} <id>");

    /// <summary>The arguments of the action, checked.</summary>
    public JsonObject Arguments() => ArgumentValues.Checked(Verb, ArgumentValues.Given(Verb, Given, Inputs));

    /// <summary>The fields asked for, or others.</summary>
    public Selection Fields(Selection otherwise) =>
        Given.Has(VerbOptions.Fields) ? new Selections(Manifest).Named(Verb.Resource, Given.All(VerbOptions.Fields)) : otherwise;

    public async Task<JsonElement> Send(Operation operation, CancellationToken cancellation)
    {
        var connection = await Connections.AsOperator(cancellation);
        return (await connection.Run(operation.Document, operation.Variables, cancellation)).GetProperty(operation.Field);
    }

    /// <summary>Shows what would be sent.</summary>
    public int Show(Operation operation)
    {
        if (AsJson)
        {
            Terminal.AnswerJson(new { dryRun = true, operation = operation.Document, variables = operation.Variables });
            return ExitCode.Done;
        }

        Terminal.Answer(operation.Document);
        Terminal.Answer(operation.Variables.ToJsonString(Readable));
        Terminal.Say("Nothing was sent.");
        return ExitCode.Done;
    }
}
