using System.Security.Cryptography;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Keys;

/// <summary>Makes keys and opens them again.</summary>
internal sealed class TokenKeyMaking(IDataProtectionProvider protection, KnowledgeDb db)
{
    private const int EncryptionBytes = 32;
    private const int NameBytes = 16;

    /// <exception cref="Refusal">Another host has made one.</exception>
    public async Task DemandFirst(CancellationToken cancellation)
    {
        // Hosts that start together take turns until the first has committed.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('accounts.token_keys'))", cancellation);
        if (await db.Set<TokenKey>().AnyAsync(cancellation))
            throw new Refusal(FailureCode.Conflict, "There is a key already.");
    }

    /// <summary>A new key and its name.</summary>
    public (string Name, string Content) Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var content = new Halves(pair.ExportPkcs8PrivateKey(), RandomNumberGenerator.GetBytes(EncryptionBytes));
        return (Name(pair), Convert.ToBase64String(Protector(protection).Protect(JsonSerializer.SerializeToUtf8Bytes(content))));
    }

    /// <summary>What tokens are signed and encrypted with.</summary>
    /// <exception cref="CryptographicException">This host has not the certificate that the key was protected with.</exception>
    public static (SigningCredentials Signing, EncryptingCredentials Encryption) Open(IDataProtectionProvider protection, TokenKey key)
    {
        var content = JsonSerializer.Deserialize<Halves>(Protector(protection).Unprotect(Convert.FromBase64String(key.Content)))!;
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(content.Pair, out _);
        var secret = new SymmetricSecurityKey(content.Secret) { KeyId = key.Name };
        return (new(new ECDsaSecurityKey(pair) { KeyId = key.Name }, SecurityAlgorithms.EcdsaSha256),
            new(secret, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Knowledge.TokenKeys");

    private static string Name(ECDsa pair) => Base64UrlEncoder.Encode(SHA256.HashData(pair.ExportSubjectPublicKeyInfo()).AsSpan(0, NameBytes).ToArray());

    private sealed record Halves(byte[] Pair, byte[] Secret);
}
