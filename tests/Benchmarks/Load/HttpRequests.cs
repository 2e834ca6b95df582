using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowledge.Benchmarks.Load;

/// <summary>Requests as the bytes that go over the wire, made before the clock runs.</summary>
internal static class HttpRequests
{
    public static byte[] Get(string pathAndQuery) =>
        Encoding.ASCII.GetBytes($"GET {pathAndQuery} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");

    public static byte[] Post(string path, JsonNode body)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(body);
        var head = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. content];
    }

    public static byte[] GraphQL(string query, params IEnumerable<KeyValuePair<string, JsonNode?>> variables) =>
        Post("/graphql", new JsonObject { ["query"] = query, ["variables"] = new JsonObject(variables) });
}
