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

/// <summary>Sends the rows of a batch in one request, which the host does in one transaction: one that is refused leaves the others alone.</summary>
internal sealed class RowSender(Verb verb, GraphQLConnection connection)
{
    public async Task<IReadOnlyList<RowResult>> Send(IReadOnlyList<Row> batch, CancellationToken cancellation)
    {
        var sound = batch.Where(row => row.Problems.Count == 0).ToList();
        var results = new Queue<JsonElement>(sound.Count == 0 ? [] : await Send(OperationWriter.Batch(verb, [.. sound.Select(row => row.Arguments)]), cancellation));
        return [.. batch.Select(row => row.Problems.Count > 0 ? new RowResult(row.Line, null, row.Problems) : Read(row, results.Dequeue()))];
    }

    /// <exception cref="GraphQLFailure">Nothing of the batch was tried.</exception>
    private async Task<IReadOnlyList<JsonElement>> Send(Operation operation, CancellationToken cancellation)
    {
        var payload = (await connection.Run(operation.Document, operation.Variables, cancellation)).GetProperty(operation.Field);
        return Refused.Errors(payload) is { Count: > 0 } errors
            ? throw new GraphQLFailure([.. errors.Select(error => error with { Path = [] })])
            : [.. payload.GetProperty("results").EnumerateArray()];
    }

    private static RowResult Read(Row row, JsonElement result) => new(row.Line, result.GetProperty("id").GetString(), Refused.Errors(result))
    {
        Secret = result.TryGetProperty("secret", out var secret) ? secret.GetString() : null,
    };
}
