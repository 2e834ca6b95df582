using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Knowledge.Accounts.Programs;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Tests;

/// <summary>A program of somebody else's that signs people in by code and proof of possession.</summary>
internal sealed class TestProgram(AccountsHost host, string clientId, string? secret = null)
{
    public const string Back = "http://127.0.0.1:7777/back";
    public const string Usual = "openid offline_access accounts:read";

    public string ClientId => clientId;

    public string? Secret => secret;

    public string Verifier { get; } = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    public static async Task<TestProgram> Register(AccountsHost host, bool isConfidential = false)
    {
        var made = await host.Run(services => services.GetRequiredService<Actions>().As(Somebody.Administrator).Applications
            .Register("Telescope", ["http://127.0.0.1/back", "https://telescope.example/back"], isConfidential));
        return new(host, made.ClientId, made.Secret);
    }

    /// <summary>The browser of a person who is signed in goes where the program sends it.</summary>
    public async Task<HttpResponseMessage> Send(HttpClient browser, Action<Dictionary<string, string?>>? change = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = clientId,
            ["response_type"] = "code",
            ["redirect_uri"] = Back,
            ["scope"] = Usual,
            ["state"] = "s1",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        change?.Invoke(query);
        return await browser.GetAsync(new Uri(QueryHelpers.AddQueryString("/connect/authorize", query), UriKind.Relative));
    }

    public async Task<string> Code(Action<Dictionary<string, string?>>? change = null)
    {
        using var browser = await Somebody.SignedIn(host);
        using var answer = await Send(browser, change);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"].ToString();
    }

    public Task<HttpResponseMessage> Redeem(string code, string? verifier = null, string redirect = Back) => host.Ask(Form(new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["redirect_uri"] = redirect,
        ["code_verifier"] = verifier ?? Verifier,
    }));

    public Task<HttpResponseMessage> Refresh(string token) => host.Ask(Form(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token }));

    public async Task<Tokens> SignIn(Action<Dictionary<string, string?>>? change = null) => await Tokens.In(await Redeem(await Code(change)));

    public Dictionary<string, string> Form(Dictionary<string, string> fields)
    {
        fields["client_id"] = clientId;
        if (secret is not null)
            fields["client_secret"] = secret;
        return fields;
    }
}

/// <summary>What a program got.</summary>
internal sealed record Tokens(string Access, string? Refresh, string? Identity)
{
    public static async Task<Tokens> In(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new(Text("access_token")!, Text("refresh_token"), Text("id_token"));
    }
}

/// <summary>People who act in these tests.</summary>
internal static class Somebody
{
    public static Actor Administrator { get; } = Actor.User(Guid.CreateVersion7(), "Root", Role.Administrator);

    /// <summary>The browser of the first administrator.</summary>
    public static async Task<HttpClient> SignedIn(AccountsHost host)
    {
        var browser = host.Browser();
        using var entered = await browser.PostAsync(new Uri($"/enter?email={AccountsHost.Email}&password={AccountsHost.Password}", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NoContent, entered.StatusCode);
        return browser;
    }
}
