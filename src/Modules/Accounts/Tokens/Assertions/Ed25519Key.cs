using System.Buffers.Text;
using Knowledge.Accounts.Keys;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Tokens.Assertions;

/// <summary>A public Ed25519 key as Microsoft's token library takes it, which knows no such keys by itself.</summary>
internal sealed class Ed25519Key : SecurityKey, ICryptoProvider
{
    /// <summary>How a token says that it is signed so (RFC 8037).</summary>
    public const string Algorithm = "EdDSA";

    private readonly byte[] point;

    private Ed25519Key(byte[] point)
    {
        this.point = point;
        CryptoProviderFactory = new CryptoProviderFactory { CustomCryptoProvider = this, CacheSignatureProviders = false };
    }

    public override int KeySize => 256;

    /// <summary>The key, or null when it is of another kind.</summary>
    public static Ed25519Key? Of(JsonWebKey jwk) => jwk is { Kty: "OKP", Crv: "Ed25519", X: { } x } ? new(Base64Url.DecodeFromChars(x)) : null;

    /// <summary>Another algorithm with this key is a forgery.</summary>
    public override bool IsSupportedAlgorithm(string algorithm) => algorithm == Algorithm;

    bool ICryptoProvider.IsSupportedAlgorithm(string algorithm, params object[] args) => algorithm == Algorithm && args is [Ed25519Key, ..];

    object ICryptoProvider.Create(string algorithm, params object[] args) => new Verifier(this);

    void ICryptoProvider.Release(object cryptoInstance) => (cryptoInstance as IDisposable)?.Dispose();

    private sealed class Verifier(Ed25519Key key) : SignatureProvider(key, Ed25519Key.Algorithm)
    {
        public override bool Verify(byte[] input, byte[] signature) => Ed25519.Verifies(key.point, input, signature);

        public override bool Verify(byte[] input, int inputOffset, int inputLength, byte[] signature, int signatureOffset, int signatureLength) =>
            Ed25519.Verifies(key.point, input.AsSpan(inputOffset, inputLength), signature.AsSpan(signatureOffset, signatureLength));

        public override byte[] Sign(byte[] input) => throw new NotSupportedException("A public key signs nothing.");

        protected override void Dispose(bool disposing)
        {
        }
    }
}
