using System.Text.Json.Serialization;

namespace Knowledge.Accounts.Programs.Registration;

/// <summary>What a program says of itself (RFC 7591), as far as it matters here; the rest is ignored.</summary>
internal sealed record RegistrationRequest(
    [property: JsonPropertyName("redirect_uris")] IReadOnlyList<string>? RedirectUris,
    [property: JsonPropertyName("client_name")] string? Name,
    [property: JsonPropertyName("token_endpoint_auth_method")] string? AuthenticationMethod,
    [property: JsonPropertyName("grant_types")] IReadOnlyList<string>? GrantTypes,
    [property: JsonPropertyName("response_types")] IReadOnlyList<string>? ResponseTypes,
    [property: JsonPropertyName("scope")] string? Scope);

/// <summary>What it is told (RFC 7591, section 3.2.1).</summary>
internal sealed record RegistrationAnswer(
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("client_id_issued_at")] long IssuedAt,
    [property: JsonPropertyName("client_name")] string Name,
    [property: JsonPropertyName("redirect_uris")] IReadOnlyList<string> RedirectUris,
    [property: JsonPropertyName("token_endpoint_auth_method")] string AuthenticationMethod,
    [property: JsonPropertyName("grant_types")] IReadOnlyList<string> GrantTypes,
    [property: JsonPropertyName("response_types")] IReadOnlyList<string> ResponseTypes,
    [property: JsonPropertyName("scope")] string Scope);

/// <summary>Why not (RFC 7591, section 3.2.2).</summary>
internal sealed record RegistrationRefusal(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_description")] string Description);
