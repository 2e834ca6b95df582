using Knowledge.Kernel.Cli;

namespace Knowledge.Library.Cli.Seeding;

/// <summary>What became of a document.</summary>
/// <param name="IsNew">It was submitted now; otherwise the same content was there already.</param>
/// <param name="Failure">Why it was not submitted; null when it was.</param>
internal sealed record Submitted(bool IsNew, string? Failure);

/// <summary>Submits documents in the name of the nodes, each in turn.</summary>
internal sealed class Submission(GraphQLConnection connection, IReadOnlyList<Guid> nodes, string domain, Guid? space)
{
    private const int Attempts = 5;

    private const string Document = """
        mutation Submit($input: SubmitItemInput!) { submitItem(input: $input) { errors { code message path } } }
        """;

    private int turn = -1;

    public async Task<Submitted> Send(CorpusDocument document, CancellationToken cancellation)
    {
        var nodeId = nodes[(int)((uint)Interlocked.Increment(ref turn) % (uint)nodes.Count)];
        var input = new { domain, title = document.Title, body = document.Body, sources = (string[])[document.Source], nodeId, spaceId = space };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.Mutate("submitItem", Document, new { input }, cancellation);
                return new Submitted(IsNew: true, null);
            }
            catch (GraphQLFailure failure) when (failure.Errors.Any(error => error.Code == "CONFLICT" && error.Path.Contains("digest")))
            {
                return new Submitted(IsNew: false, null);
            }
            catch (GraphQLFailure failure)
            {
                return new Submitted(IsNew: false, failure.Message);
            }
            catch (Exception failure) when (attempt < Attempts && !cancellation.IsCancellationRequested && Backoff.MayPass(failure))
            {
                // Submitting the same content twice is harmless: the second time it is there already.
                await Task.Delay(Backoff.Pause(attempt), cancellation);
            }
        }
    }
}
