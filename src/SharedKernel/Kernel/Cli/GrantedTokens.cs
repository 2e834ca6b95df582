using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Kernel.Cli;

/// <summary>Asks a token server for access tokens in the name of a client.</summary>
internal sealed class GrantedTokens(Uri server, HttpClient http, IGrant grant, TimeProvider clock)
{
    private Metadata? metadata;

    public async Task<AccessToken> Ask(CancellationToken cancellation)
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
