using System.Buffers.Text;
using System.Security.Cryptography;
using Knowledge.Kernel.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Kernel.Cli;

/// <summary>How a client proves who it is when it asks for an access token.</summary>
public interface IGrant
{
    /// <summary>The form fields that go with <c>grant_type=client_credentials</c>.</summary>
    /// <param name="audience">The token server's issuer, which an assertion must name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyDictionary<string, string>> Form(string audience, CancellationToken cancellation);
}

/// <summary>The local operator. The secret is read anew each time, since each start of the host renews it.</summary>
public sealed class OperatorGrant(DataFolder folder, HttpClient http) : IGrant
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string>> Form(string audience, CancellationToken cancellation)
    {
        var host = await RunningHost.Find(folder, http, cancellation);
        return new Dictionary<string, string> { ["client_id"] = host.ClientId, ["client_secret"] = host.ClientSecret };
    }
}

/// <summary>A node: <c>private_key_jwt</c> (RFC 7523) with ES256. Each assertion is used once and lives two minutes.</summary>
public sealed class KeyGrant : IGrant, IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private readonly string clientId;
    private readonly TimeProvider clock;
    private readonly ECDsa key;

    /// <param name="clientId">The node's id.</param>
    /// <param name="privateKey">Its P-256 key; the grant keeps a copy.</param>
    /// <param name="clock">Says when an assertion expires.</param>
    public KeyGrant(string clientId, ECDsa privateKey, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(privateKey);
        this.clientId = clientId;
        this.clock = clock;
        key = ECDsa.Create(privateKey.ExportParameters(includePrivateParameters: true));
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, string>> Form(string audience, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>
        {
            ["client_id"] = clientId,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(audience),
        });

    /// <inheritdoc />
    public void Dispose() => key.Dispose();

    private string Assertion(string audience)
    {
        var now = clock.GetUtcNow();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "client-authentication+jwt",
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["iss"] = clientId,
                ["sub"] = clientId,
                ["aud"] = audience,
                ["jti"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
                ["iat"] = now.ToUnixTimeSeconds(),
                ["exp"] = (now + Life).ToUnixTimeSeconds(),
            },
        });
    }
}
