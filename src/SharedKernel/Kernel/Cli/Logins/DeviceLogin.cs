using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Kernel.Cli.Logins;

/// <summary>Signs a person in by a code that they type into a page, on this machine or another (RFC 8628).</summary>
public sealed class DeviceLogin(LoginServer server, HttpClient http, TimeProvider clock)
{
    private const double UsualInterval = 5;
    private const double Slower = 5;

    /// <summary>Asks for a code.</summary>
    /// <exception cref="CommandFailure">The server gives none.</exception>
    public async Task<DeviceCode> Begin(CancellationToken cancellation)
    {
        if (server.DeviceEndpoint is not { } endpoint)
            throw new CommandFailure(ExitCode.Failed, "This server signs nobody in by code.");
        var scopes = (server.Scopes ?? []).Where(scope => scope == "offline_access" || scope.EndsWith(":read", StringComparison.Ordinal) || scope.EndsWith(":write", StringComparison.Ordinal));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = LoginServer.ClientId, ["scope"] = string.Join(' ', scopes) });
        using var response = await http.PostAsync(endpoint, form, cancellation);
        return await response.Content.ReadFromJsonAsync<DeviceCode>(cancellation) is { Code: not null, UserCode: not null, Address: not null } code
            ? code
            : throw new CommandFailure(ExitCode.Failed, "The server gave no code. Ask its administrator whether it is up to date.");
    }

    /// <summary>Waits until the person has decided.</summary>
    /// <exception cref="CommandFailure">They said no, or nothing for too long.</exception>
    public async Task<Login> Wait(DeviceCode code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        var pause = code.Interval is > 0 and var told ? told : UsualInterval;
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(pause), clock, cancellation);
            var answer = await LoginServer.Ask(http, server.TokenEndpoint, Question(code), cancellation);
            if (answer.Login(clock.GetUtcNow()) is { } login)
                return login;
            if (answer.Error == "slow_down")
                pause += Slower;
            else if (answer.Error != "authorization_pending")
                throw new CommandFailure(ExitCode.Failed, answer.Error == "access_denied" ? "The person said no." : "The code has expired. Try again.");
        }
    }

    private static Dictionary<string, string> Question(DeviceCode code) => new()
    {
        ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
        ["device_code"] = code.Code!,
        ["client_id"] = LoginServer.ClientId,
    };
}

/// <summary>A code for a person to type.</summary>
/// <param name="Code">What the command asks with.</param>
/// <param name="UserCode">What the person types.</param>
/// <param name="Address">Where.</param>
/// <param name="Complete">The same with the code in it.</param>
/// <param name="Interval">How many seconds to wait between questions.</param>
public sealed record DeviceCode(
    [property: JsonPropertyName("device_code")] string? Code,
    [property: JsonPropertyName("user_code")] string? UserCode,
    [property: JsonPropertyName("verification_uri")] string? Address,
    [property: JsonPropertyName("verification_uri_complete")] string? Complete,
    [property: JsonPropertyName("interval")] double? Interval);
