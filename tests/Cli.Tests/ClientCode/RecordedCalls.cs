using System.Net;
using System.Text;
using System.Text.Json;

namespace Knowledge.Cli.Tests.ClientCode;

/// <summary>Keeps what a client sends, and answers as it was told to.</summary>
internal sealed class RecordedCalls(string answer) : HttpMessageHandler
{
    /// <summary>The document and variables that came last.</summary>
    public (string Document, string Variables) Last { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = JsonElement.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        Last = (sent.GetProperty("query").GetString()!, sent.GetProperty("variables").GetRawText());
        return new(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
