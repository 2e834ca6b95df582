using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Client.Keys;

/// <summary>A node's P-256 key pair: who holds it is the node.</summary>
public sealed class KeyPair : IDisposable
{
    private readonly ECDsa pair;
    private readonly Lock turn = new();

    private KeyPair(ECDsa pair)
    {
        this.pair = pair;
        var point = pair.ExportParameters(includePrivateParameters: false);
        if (point.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            pair.Dispose();
            throw new CryptographicException("The key is no P-256 key. Make one with KeyPair.Create, or with: openssl ecparam -name prime256v1 -genkey -noout.");
        }

        PublicJwk = $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.Q.X)}}","y":"{{Base64Url.EncodeToString(point.Q.Y)}}"}""";
    }

    /// <summary>The public half as a JSON Web Key with only its required members, in the order of RFC 7638.</summary>
    public string PublicJwk { get; }

    /// <summary>The SHA-256 thumbprint of RFC 7638 in base64url, 43 characters: the key's short name.</summary>
    public string Thumbprint => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(PublicJwk)));

    /// <summary>Makes a new key.</summary>
    public static KeyPair Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a private key from a PEM block, as <see cref="ToPem"/> or OpenSSL writes it.</summary>
    /// <exception cref="CryptographicException">The text is no private P-256 key.</exception>
    public static KeyPair FromPem(string pem)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(pem);
            read.ExportParameters(includePrivateParameters: true);
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            read.Dispose();
            throw new CryptographicException("The text is no PEM block with a private P-256 key.", wrong);
        }

        return new KeyPair(read);
    }

    /// <summary>Reads the key of a file, or makes one and keeps it there, readable by its owner alone.</summary>
    /// <param name="path">The file, in PEM.</param>
    /// <exception cref="CryptographicException">The file holds no private P-256 key.</exception>
    public static KeyPair LoadOrCreate(string path)
    {
        if (File.Exists(path))
            return FromPem(File.ReadAllText(path));
        var key = Create();
        key.Save(path);
        return key;
    }

    /// <summary>The private key as a PEM block (PKCS #8). Whoever reads it can act as the node.</summary>
    public string ToPem()
    {
        lock (turn)
            return pair.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>Writes the private key to a file that does not exist yet, readable by its owner alone.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public void Save(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(ToPem());
    }

    /// <summary>Signs a text: ECDSA over the SHA-256 of its UTF-8 bytes, as <c>r‖s</c> in base64url.</summary>
    public string Sign(string text)
    {
        // An ECDsa instance is not safe for use by several threads at once.
        lock (turn)
            return Base64Url.EncodeToString(pair.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
    }

    /// <inheritdoc />
    public void Dispose() => pair.Dispose();
}
