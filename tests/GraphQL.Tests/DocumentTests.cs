using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>Documents that the operator has put there need only be named, and may be the only ones that are run.</summary>
public sealed class DocumentTests : IDisposable
{
    private const string Hello = "query Hello { hello }";
    private const string Echo = "query Echo($text: String!) { echo(text: $text) }\nquery Greet { hello }";
    private readonly string folder = Directory.CreateTempSubdirectory("documents").FullName;

    [Theory]
    [InlineData("hello")]
    [InlineData("sha256:HASH")]
    [InlineData("HASH")]
    public async Task A_document_is_named_by_its_file_or_its_hash(string id)
    {
        await using var host = await Start();
        var named = id.Replace("HASH", Hash(Hello));
        Assert.Equal("""{"data":{"hello":"world"}}""", await Post(host, new { documentId = named }));
        Assert.Equal("""{"data":{"hello":"world"}}""", await host.Http.GetStringAsync("?documentId=" + Uri.EscapeDataString(named)));
    }

    [Fact]
    public async Task Clients_of_persisted_queries_name_it_in_an_extension()
    {
        await using var host = await Start();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(Hello) } };
        Assert.Equal("""{"data":{"hello":"world"}}""", await Post(host, new { extensions }));
        Assert.Equal("""{"data":{"hello":"world"}}""", await host.Http.GetStringAsync("?extensions=" + Uri.EscapeDataString(JsonSerializer.Serialize(extensions))));
    }

    [Fact]
    public async Task Variables_and_the_name_of_an_operation_come_with_the_request()
    {
        await using var host = await Start();
        Assert.Equal("""{"data":{"echo":"hi"}}""", await Post(host, new { documentId = "board/echo", operationName = "Echo", variables = new { text = "hi" } }));
        Assert.Equal("""{"data":{"hello":"world"}}""", await Post(host, new { documentId = "board/echo", operationName = "Greet" }));
    }

    [Fact]
    public async Task Sockets_and_event_streams_take_names_too()
    {
        await using var host = await Start(("Documents:Only", "true"));
        using var client = await (await host.Connect()).Initialise();
        await client.Send(new { type = "subscribe", id = "1", payload = new { documentId = "count" } });
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"count":1}}}""", (await client.Receive()).GetRawText());
        await client.Send(new { type = "subscribe", id = "2", payload = new { query = "{ hello }" } });
        var refused = await Of(client, "2");
        Assert.Equal(("error", "DOCUMENT_NOT_TRUSTED"), (refused.GetProperty("type").GetString(), Code(refused.GetProperty("payload")[0])));

        using var request = new HttpRequestMessage(HttpMethod.Get, "?documentId=count") { Headers = { { "Accept", "text/event-stream" } } };
        using var response = await host.Http.SendAsync(request);
        Assert.Contains("""data: {"data":{"count":1}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"documentId":"nothing"}""", 400, "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"extensions":{"persistedQuery":{"sha256Hash":"abc"}}}""", 400, "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":{"sha256Hash":"abc"}}}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }","documentId":"hello"}""", 400, "BAD_REQUEST")]
    [InlineData("""{"extensions":{"persistedQuery":"abc"}}""", 400, "BAD_REQUEST")]
    [InlineData("""{"documentId":7}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }"}""", 403, "DOCUMENT_NOT_TRUSTED")]
    [InlineData("""{"query":"query Hello { hello }"}""", 200, null)]
    public async Task What_is_not_there_is_refused_and_so_is_every_other_document_when_told(string body, int status, string? code)
    {
        await using var host = await Start(("Documents:Only", "true"));
        using var response = await host.Http.PostAsync("", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(status, (int)response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, answer.TryGetProperty("errors", out var errors) ? Code(errors[0]) : null);
    }

    [Theory]
    [InlineData("""{ "list": "{ me }" }""")]
    [InlineData("""{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id": "list", "name": "List", "type": "query", "body": "{ me }" }] }""")]
    public async Task One_manifest_will_do(string manifest)
    {
        var file = Write("documents.json", manifest);
        await using var host = await TestHost.Start(("Documents:Folder", file));
        Assert.Equal("""{"data":{"me":null}}""", await Post(host, new { documentId = "list" }));
    }

    [Theory]
    [InlineData("bad.graphql", "{ nonsense }", "bad.graphql is not valid: Cannot query field 'nonsense'")]
    [InlineData("open.graphql", "{ hello", "open.graphql is not valid: Syntax Error")]
    [InlineData("part.graphql", "fragment Part on Query { hello }", "part.graphql is not valid: ")]
    [InlineData("list.json", "[]", "is no manifest of GraphQL documents")]
    [InlineData("list.json", """{ "hello": "{ me }" }""", "'hello' is already the identifier of another document")]
    [InlineData("list.json", """{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": "{ me }" }""", "looks like a SHA-256, but that of the document is")]
    public async Task A_bad_one_stops_the_start(string file, string text, string message)
    {
        Write(file, text);
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => Start());
        Assert.Contains(message, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(file, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_could_run_nothing_does_not_start()
    {
        Assert.Contains("names no documents", (await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.Start(("Documents:Only", "true")))).Message, StringComparison.Ordinal);
        Assert.Contains("neither a folder nor a manifest", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestHost.Start(("Documents:Folder", Path.Combine(folder, "none"))))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<string> Post(TestHost host, object body)
    {
        using var response = await host.Http.PostAsJsonAsync("", body);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The next message about an operation; others may come in between.</summary>
    private static async Task<JsonElement> Of(SocketClient client, string id)
    {
        while (true)
        {
            var message = await client.Receive();
            if (message.GetProperty("id").GetString() == id)
                return message;
        }
    }

    private Task<TestHost> Start(params (string Option, string Value)[] options)
    {
        Write("hello.graphql", Hello);
        Write("board/echo.graphql", Echo);
        Write("count.gql", "subscription { count(to: 3) }");
        Write("readme.txt", "what this is");
        return TestHost.Start([("Documents:Folder", folder), .. options]);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
