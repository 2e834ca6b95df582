using System.Text.Json.Serialization;

namespace Knowledge.Kernel.Cli.Logins;

/// <summary>What the command line keeps of a person who has signed in to a server.</summary>
/// <param name="AccessToken">Acts for the person until it expires.</param>
/// <param name="ExpiresAt">From then on the access token is refused.</param>
/// <param name="RefreshToken">Gets the next tokens, once.</param>
public sealed record Login(string AccessToken, DateTimeOffset ExpiresAt, string? RefreshToken)
{
    /// <summary>Nothing of it, so that no log shows a token.</summary>
    public override string ToString() => nameof(Login);
}

/// <summary>What a token server answers.</summary>
internal sealed record LoginAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] double ExpiresIn,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("error_description")] string? Description)
{
    /// <summary>The tokens, if there are any.</summary>
    public Login? Login(DateTimeOffset now, string? before = null) => AccessToken is null ? null : new(AccessToken, now.AddSeconds(ExpiresIn), RefreshToken ?? before);
}
