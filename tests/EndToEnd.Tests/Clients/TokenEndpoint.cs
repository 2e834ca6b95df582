using System.Net.Http.Json;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>Asks the host's OAuth 2 server for access tokens.</summary>
internal static class TokenEndpoint
{
    /// <summary>A token by which a program of the host's own user acts as the administrator.</summary>
    public static Task<string> Operator(Uri address, string clientId, string clientSecret) =>
        Ask(new Uri(address, "/connect/token"), new() { ["client_id"] = clientId, ["client_secret"] = clientSecret });

    /// <summary>A token for a node, which signs who it is; where to ask and whom to address follow from discovery.</summary>
    public static async Task<string> Node(Uri address, string nodeId, Func<string, string> assertion)
    {
        using var http = new HttpClient();
        var server = await http.GetFromJsonAsync<JsonElement>(new Uri(address, "/.well-known/openid-configuration"));
        return await Ask(new Uri(server.GetProperty("token_endpoint").GetString()!), new()
        {
            ["client_id"] = nodeId,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion(server.GetProperty("issuer").GetString()!),
        });
    }

    private static async Task<string> Ask(Uri endpoint, Dictionary<string, string> form)
    {
        form["grant_type"] = "client_credentials";
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(form);
        using var response = await http.PostAsync(endpoint, content);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
