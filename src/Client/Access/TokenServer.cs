using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Access;

/// <summary>A token and how long it lives.</summary>
internal sealed record IssuedToken(string Value, DateTimeOffset ExpiresAt);

/// <summary>The network's OAuth 2 server, as it describes itself.</summary>
internal sealed record TokenServer([property: JsonPropertyName("issuer")] string Issuer, [property: JsonPropertyName("token_endpoint")] Uri Endpoint)
{
    private const string Metadata = ".well-known/openid-configuration";

    /// <exception cref="KnowledgeException">It cannot be reached, or there is none.</exception>
    public static async Task<TokenServer> Discover(Http http, CancellationToken cancellation)
    {
        using var response = await http.Send(() => new HttpRequestMessage(HttpMethod.Get, http.At(Metadata)), Repeat.Always, cancellation).ConfigureAwait(false);
        return await Read<TokenServer>(response, cancellation).ConfigureAwait(false) is { Issuer: not null, Endpoint: not null } found
            ? found
            : throw Wrong("invalid_response", $"{http.At(Metadata)} does not describe a token server.");
    }

    /// <exception cref="KnowledgeException">The client is refused; the code is that of OAuth 2, such as <c>invalid_client</c>.</exception>
    public async Task<IssuedToken> Ask(Http http, Func<Dictionary<string, string>> proof, CancellationToken cancellation)
    {
        using var response = await http.Send(() => Request(proof()), Repeat.Always, cancellation).ConfigureAwait(false);
        var answer = await Read<Answer>(response, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode || answer?.AccessToken is not { } token)
            throw Wrong(answer?.Error ?? "invalid_response", answer?.Description ?? $"The token server answered with {(int)response.StatusCode} and gave no token.");
        return new IssuedToken(token, http.Options.Clock.GetUtcNow().AddSeconds(answer.ExpiresIn));
    }

    private HttpRequestMessage Request(Dictionary<string, string> form)
    {
        form["grant_type"] = "client_credentials";
        return new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new FormUrlEncodedContent(form) };
    }

    private static async Task<T?> Read<T>(HttpResponseMessage response, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(cancellation).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static KnowledgeException Wrong(string code, string message) => new([new Failure(code, message, [])]);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] double ExpiresIn,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? Description);
}
