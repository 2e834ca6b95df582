using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Knowledge.Accounts.Keys;

/// <summary>The certificate that encrypts the keys in the database: a configured one, or one that the host makes in its folder.</summary>
internal static class ProtectionCertificate
{
    /// <summary>The path of a PFX, or of a PEM file with certificate and private key.</summary>
    public const string Setting = "Accounts:Protection:Certificate";

    /// <summary>The file with the password of the PFX.</summary>
    public const string PasswordSetting = "Accounts:Protection:PasswordFile";

    /// <summary>Paths of certificates used before, with commas: what they encrypted can still be read.</summary>
    public const string FormerSetting = "Accounts:Protection:Former";

    /// <summary>The folder in which a host makes one.</summary>
    public const string FolderSetting = "Data:Keys";

    /// <summary>What the host calls it there.</summary>
    public const string FileName = "protection.pem";

    private const int KeyBits = 3072;
    private const int Years = 100;

    /// <summary>The one that encrypts.</summary>
    public static X509Certificate2 Current(IConfiguration configuration, TimeProvider clock) =>
        configuration[Setting] is { Length: > 0 } path ? Load(path, configuration) : Own(configuration, clock);

    /// <summary>Those that only decrypt.</summary>
    public static X509Certificate2[] Former(IConfiguration configuration) =>
    [
        .. (configuration[FormerSetting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(path => Load(path, configuration)),
    ];

    private static X509Certificate2 Load(string path, IConfiguration configuration)
    {
        try
        {
            var password = configuration[PasswordSetting] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : null;
            var certificate = File.ReadAllText(path).Contains("-----BEGIN", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey && certificate.GetRSAPrivateKey() is not null
                ? certificate
                : throw new CryptographicException("It has no private RSA key.");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{Setting}: '{path}' cannot be used. Give a PFX (with {PasswordSetting} when it has a password) or a PEM file with an RSA certificate and its private key.", exception);
        }
    }

    private static X509Certificate2 Own(IConfiguration configuration, TimeProvider clock)
    {
        var folder = configuration[FolderSetting] is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"Set {FolderSetting} to the folder for keys, such as <data>/keys, or {Setting} to a certificate.");
        PrivateFile.CreateFolder(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            PrivateFile.Create(path, Made(clock));
        return Load(path, configuration);
    }

    /// <summary>A new one with its key, as PEM.</summary>
    internal static string Made(TimeProvider clock)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=Knowledge", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddYears(Years));
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }
}
