using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Keys;

/// <summary>The keys of this network: made once, readable by the host's user alone, the same after every restart.</summary>
internal sealed class KeyFolder(IConfiguration configuration)
{
    public const string Setting = "Data:Keys";

    /// <summary>Where the keys of cookies and antiforgery tokens are.</summary>
    public DirectoryInfo Protection => new(Folder("protection"));

    /// <summary>Signs access tokens with ES256.</summary>
    public SigningCredentials Signing()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Made("signing.pem", NewSigningKey)));
        var id = Base64UrlEncoder.Encode(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 16).ToArray());
        return new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>Encrypts tokens that only this network reads.</summary>
    public EncryptingCredentials Encryption()
    {
        var key = Convert.FromBase64String(File.ReadAllText(Made("encryption.key", NewEncryptionKey)));
        return new EncryptingCredentials(
            new SymmetricSecurityKey(key), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512);
    }

    private static string NewSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string NewEncryptionKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private string Made(string name, Func<string> make)
    {
        var path = Path.Combine(Folder(""), name);
        if (!File.Exists(path))
            PrivateFile.Create(path, make());
        return path;
    }

    private string Folder(string name)
    {
        var root = configuration[Setting] is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"Set {Setting} to the folder for keys, such as <data>/keys.");
        var path = Path.Combine(root, name);
        PrivateFile.CreateFolder(root);
        PrivateFile.CreateFolder(path);
        return path;
    }
}
