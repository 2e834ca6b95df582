using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Kernel.Cli;

/// <summary>An access token and how long it lives.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record AccessToken(string Value, DateTimeOffset ExpiresAt);

/// <summary>The access tokens of one client: asked for when needed, kept until shortly before they expire.</summary>
public sealed class AccessTokens(Uri server, HttpClient http, IGrant grant, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim turn = new(1);
    private AccessToken? current;
    private Metadata? metadata;

    /// <summary>A token that is good for at least a minute.</summary>
    /// <exception cref="GraphQLFailure">The token server refuses the client.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public async Task<AccessToken> Get(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (current is null || current.ExpiresAt - Margin <= clock.GetUtcNow())
                current = await Ask(cancellation);
            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The server no longer takes this token: the next one is asked for.</summary>
    public void Forget(AccessToken refused) => Interlocked.CompareExchange(ref current, null, refused);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<AccessToken> Ask(CancellationToken cancellation)
    {
        metadata ??= await http.GetFromJsonAsync<Metadata>(new Uri(server, ".well-known/openid-configuration"), cancellation)
            ?? throw new HttpRequestException($"{server} says nothing about its token server.");
        var fields = new Dictionary<string, string>(await grant.Form(metadata.Issuer, cancellation)) { ["grant_type"] = "client_credentials" };
        using var form = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(metadata.TokenEndpoint, form, cancellation);
        var answer = await response.Content.ReadFromJsonAsync<Answer>(cancellation);
        if (!response.IsSuccessStatusCode || answer?.AccessToken is null)
            throw new GraphQLFailure([new GraphQLError(answer?.Error ?? "invalid_response", answer?.Description ?? "The token server gave no token and no reason.", [])]);
        return new AccessToken(answer.AccessToken, clock.GetUtcNow().AddSeconds(answer.ExpiresIn));
    }

    private sealed record Metadata([property: JsonPropertyName("issuer")] string Issuer, [property: JsonPropertyName("token_endpoint")] Uri TokenEndpoint);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] double ExpiresIn,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? Description);
}
