using Knowledge.Kernel.Cli;
using Knowledge.Network.Nodes;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>How a node joins and stays.</summary>
internal static class Joining
{
    private const int Attempts = 5;

    private const string RegisterDocument = """
        mutation Register($input: RegisterNodeInput!) { registerNode(input: $input) { record { id } errors { code message path } } }
        """;

    private const string HeartbeatDocument = """
        mutation Heartbeat($id: ID!) { heartbeat(id: $id) { errors { code message path } } }
        """;

    /// <summary>Registers a key, proving that it is held.</summary>
    /// <returns>The node's id, which is its OAuth client id too.</returns>
    public static async Task<Guid> Register(GraphQLConnection connection, string token, string name, SimulatedKey key, IReadOnlyList<string> domains, CancellationToken cancellation)
    {
        var proof = key.Sign(Statements.Registration(token, name, key.Public));
        var input = new { token, name, key = key.Public.ToString(), domains, proof };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var payload = await connection.Mutate("registerNode", RegisterDocument, new { input }, cancellation);
                return payload.GetProperty("record").GetProperty("id").GetGuid();
            }
            catch (GraphQLFailure failure) when (attempt < Attempts && failure.Errors.All(error => error is { Code: "CONFLICT", Path.Count: 0 }))
            {
                // Another node used the same join token in the same moment.
                await Task.Delay(Backoff.Pause(attempt), cancellation);
            }
        }
    }

    /// <summary>Says that the node is there.</summary>
    public static Task Heartbeat(GraphQLConnection connection, Guid id, CancellationToken cancellation) =>
        connection.Mutate("heartbeat", HeartbeatDocument, new { id }, cancellation);
}
