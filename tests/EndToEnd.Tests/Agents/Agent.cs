using System.Net.Http.Headers;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Knowledge.EndToEnd.Tests.Agents;

/// <summary>The official C# client of the protocol, with a token or without.</summary>
internal static class Agent
{
    public static Task<McpClient> Connect(Uri host, string? token)
    {
        var http = new HttpClient();
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var transport = new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = new Uri(host, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, http, loggerFactory: null, ownsHttpClient: true);
        return McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
    }

    public static async Task<CallToolResult> Call(this McpClient agent, string tool, params (string Name, object? Value)[] arguments) =>
        await agent.CallToolAsync(tool, arguments.ToDictionary(one => one.Name, one => one.Value), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The answer of a call that must have been done; it must say the same as text.</summary>
    public static JsonElement Done(this CallToolResult result)
    {
        Assert.False(result.IsError, Text(result));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Text(result)), result.StructuredContent!.Value));
        return result.StructuredContent!.Value;
    }

    /// <summary>The one reason why a call was refused: code and path.</summary>
    public static (string Code, string Path) Refused(this CallToolResult result)
    {
        Assert.True(result.IsError, Text(result));
        var error = Assert.Single(result.StructuredContent!.Value.GetProperty("errors").EnumerateArray());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        return (error.GetProperty("code").GetString()!, string.Join('.', error.GetProperty("path").EnumerateArray().Select(step => step.GetString())));
    }

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
