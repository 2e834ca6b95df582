using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>What became of a row.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Id">The record's key; null when there is none that may be seen.</param>
/// <param name="Errors">Why there is none.</param>
internal sealed record RowResult(long Line, string? Id, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>What is shown this once, if anything.</summary>
    public string? Secret { get; init; }
}

/// <summary>Sends the rows of a batch in one request; the host runs them one after the other.</summary>
internal sealed class RowSender(Verb verb, GraphQLConnection connection)
{
    public async Task<IReadOnlyList<RowResult>> Send(IReadOnlyList<Row> batch, CancellationToken cancellation)
    {
        var sound = batch.Where(row => row.Problems.Count == 0).ToList();
        var data = sound.Count == 0 ? default : await Send(OperationWriter.Batch(verb, [.. sound.Select(row => row.Arguments)]), cancellation);
        return [.. batch.Select(row => row.Problems.Count > 0
            ? new RowResult(row.Line, null, row.Problems)
            : Read(row, data.GetProperty($"r{sound.IndexOf(row)}")))];
    }

    private Task<JsonElement> Send(Operation operation, CancellationToken cancellation) =>
        connection.Run(operation.Document, operation.Variables, cancellation);

    private static RowResult Read(Row row, JsonElement payload)
    {
        var record = payload.GetProperty("record");
        return new(row.Line, record.ValueKind == JsonValueKind.Object ? record.GetProperty("id").GetString() : null, Refused.Errors(payload))
        {
            Secret = payload.TryGetProperty("secret", out var secret) ? secret.GetString() : null,
        };
    }
}
