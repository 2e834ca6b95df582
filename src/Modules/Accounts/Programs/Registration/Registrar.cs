namespace Knowledge.Accounts.Programs.Registration;

/// <summary>Makes a program known that has asked for it: one without a secret, which will ask people by code and proof of possession.</summary>
internal sealed class Registrar(Actions actions, TimeProvider clock)
{
    private const string NoSecret = "none";
    private const string Unnamed = "A program without a name";
    private const int LongestName = 100;
    private const int MostAddresses = 10;
    private static readonly string[] Grants = ["authorization_code", "refresh_token"];
    private static readonly string[] Responses = ["code"];

    /// <summary>The answer, or the reason why not.</summary>
    public async Task<(RegistrationAnswer? Answer, RegistrationRefusal? Refusal)> Register(RegistrationRequest request, CancellationToken cancellation)
    {
        if (Fault(request) is { } fault)
            return (null, new("invalid_client_metadata", fault));
        if (request.RedirectUris is not { Count: > 0 and <= MostAddresses } addresses || addresses.Any(address => address is null))
            return (null, new("invalid_redirect_uri", $"Give 1 to {MostAddresses} redirect_uris."));
        try
        {
            var application = await actions.As(Actor.System).Applications.Introduce(Name(request.Name), addresses, cancellation);
            return (new(
                application.ClientId, clock.GetUtcNow().ToUnixTimeSeconds(), application.Name, application.RedirectUris, NoSecret, Grants, Responses, string.Join(' ', application.Scopes)), null);
        }
        catch (Refusal refusal)
        {
            return (null, new("invalid_redirect_uri", refusal.Message));
        }
    }

    private static string? Fault(RegistrationRequest request)
    {
        if (request.AuthenticationMethod is { } method && method != NoSecret)
            return "A program that registers itself has no secret: token_endpoint_auth_method is 'none'.";
        if (request.GrantTypes?.FirstOrDefault(grant => !Grants.Contains(grant)) is not null)
            return $"grant_types are {string.Join(" and ", Grants)}.";
        return request.ResponseTypes?.FirstOrDefault(response => !Responses.Contains(response)) is null ? null : "response_types are 'code'.";
    }

    /// <summary>Nothing that could be mistaken for the page around it.</summary>
    private static string Name(string? given)
    {
        var plain = new string([.. (given ?? "").Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format).Take(LongestName)]).Trim();
        return plain.Length > 0 ? plain : Unnamed;
    }
}
