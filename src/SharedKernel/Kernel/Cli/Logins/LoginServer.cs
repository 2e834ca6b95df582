using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Kernel.Cli.Logins;

/// <summary>The token server of a network, as it describes itself (RFC 8414).</summary>
public sealed record LoginServer(
    [property: JsonPropertyName("issuer")] Uri Issuer,
    [property: JsonPropertyName("token_endpoint")] Uri TokenEndpoint,
    [property: JsonPropertyName("device_authorization_endpoint")] Uri? DeviceEndpoint,
    [property: JsonPropertyName("revocation_endpoint")] Uri? RevocationEndpoint,
    [property: JsonPropertyName("scopes_supported")] IReadOnlyList<string>? Scopes)
{
    /// <summary>The command line, which every host knows.</summary>
    public const string ClientId = "knowledge-cli";

    /// <summary>Asks the server.</summary>
    /// <exception cref="CommandFailure">It is reached by a way that others could listen to, or calls itself by another name.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    public static async Task<LoginServer> Find(Uri server, HttpClient http, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(http);
        if (server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback)
            throw new CommandFailure(ExitCode.Usage, $"{server} would be reached without encryption. Use https.");
        var found = await http.GetFromJsonAsync<LoginServer>(new Uri(server, ".well-known/oauth-authorization-server"), cancellation)
            ?? throw new HttpRequestException($"{server} says nothing about its token server.");
        return found.Issuer == server ? found : throw new CommandFailure(ExitCode.Failed, $"The server calls itself {found.Issuer}. Use --server {found.Issuer}.");
    }

    /// <summary>Sends a form and reads the answer, whatever its status.</summary>
    internal static async Task<LoginAnswer> Ask(HttpClient http, Uri endpoint, Dictionary<string, string> fields, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(endpoint, form, cancellation);
        return await response.Content.ReadFromJsonAsync<LoginAnswer>(cancellation) ?? new(null, 0, null, "invalid_response", "The token server gave no reason.");
    }
}
