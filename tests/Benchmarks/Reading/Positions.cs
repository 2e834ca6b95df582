using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Benchmarks.Data;
using Knowledge.Benchmarks.Load;
using Knowledge.Benchmarks.Servers.Processes;

namespace Knowledge.Benchmarks.Reading;

/// <summary>Collects places all over the lists beforehand, with the cursors that the servers themselves give.</summary>
internal static class Positions
{
    public static async Task<IReadOnlyList<Position>> Collect(IReadOnlyList<ServerProcess> servers, int count)
    {
        var random = new Random(7);
        var (ours, peer) = (await Connect(servers, "ours"), await Connect(servers, "postgraphile"));
        var positions = new List<Position>(count);
        while (positions.Count < count)
        {
            // Far enough from a list's end that every page is full.
            var item = random.Next(2_000, FleetData.Items);
            var (id, domain) = (FleetData.Id(2, item), FleetData.Domain(item));
            positions.Add(new(item, domain, id, FleetData.Time(item).ToString("O"), await Cursor(ours, Documents.Ours.Place, id, domain), await Cursor(peer, Documents.PostGraphile.Place, id, domain)));
        }

        ours?.Dispose();
        peer?.Dispose();
        return positions;
    }

    private static async Task<HttpConnection?> Connect(IReadOnlyList<ServerProcess> servers, string name) =>
        servers.FirstOrDefault(server => server.Name == name) is { } found ? await HttpConnection.Open(found.Port) : null;

    private static async Task<string?> Cursor(HttpConnection? connection, string document, Guid id, string domain)
    {
        if (connection is null)
            return null;
        var answer = (await connection.Exchange(HttpRequests.GraphQL(document, new("id", id), new("domain", domain)))).Body();
        return JsonNode.Parse(answer)!["data"]?["items"]?["edges"]?[0]?["cursor"]?.GetValue<string>()
            ?? throw new InvalidOperationException($"There is no cursor in {JsonSerializer.Serialize(JsonNode.Parse(answer))}.");
    }
}
