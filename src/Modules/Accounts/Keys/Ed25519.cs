using System.Runtime.InteropServices;
using NSec.Cryptography;

namespace Knowledge.Accounts.Keys;

/// <summary>Public keys and signatures of Ed25519 (RFC 8032).</summary>
public static class Ed25519
{
    /// <summary>The length of a public key in bytes.</summary>
    public const int KeyBytes = 32;

    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;

    /// <summary>Whether these bytes are a public key that somebody can hold the private half of: canonical, on the curve, in the main subgroup.</summary>
    public static bool IsKey(ReadOnlySpan<byte> key) =>
        // A key of small order "verifies" signatures that nobody made. Naming the algorithm has initialised the library.
        key.Length == KeyBytes && Algorithm.PublicKeySize == KeyBytes && IsValidPoint(key.ToArray()) == 1;

    /// <summary>Whether the holder of the key's private half signed the data.</summary>
    public static bool Verifies(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        signature.Length == Algorithm.SignatureSize
        && PublicKey.TryImport(Algorithm, key, KeyBlobFormat.RawPublicKey, out var read)
        && Algorithm.Verify(read!, data, signature);

    /// <summary>What NSec does not offer of the library beneath it.</summary>
    [DllImport("libsodium", EntryPoint = "crypto_core_ed25519_is_valid_point", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int IsValidPoint(byte[] point);
}
