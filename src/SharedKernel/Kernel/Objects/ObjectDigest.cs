using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Knowledge.Kernel.Objects;

/// <summary>
/// The name of an object: the SHA-256 of its content. Written as exactly 64 lower-case hexadecimal digits,
/// so that one content has one spelling in paths, keys and databases.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ObjectDigest : IParsable<ObjectDigest>
{
    /// <summary>Digits in the written form.</summary>
    public const int TextLength = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    // Two numbers rather than a string: the default value is then a digest too, and comparing needs no memory.
    private readonly UInt128 high;
    private readonly UInt128 low;

    /// <summary>Takes the 32 bytes of a SHA-256.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public ObjectDigest(ReadOnlySpan<byte> sha256)
    {
        if (sha256.Length != SHA256.HashSizeInBytes)
            throw new ArgumentException($"A SHA-256 has {SHA256.HashSizeInBytes} bytes, not {sha256.Length}.", nameof(sha256));
        high = BinaryPrimitives.ReadUInt128BigEndian(sha256);
        low = BinaryPrimitives.ReadUInt128BigEndian(sha256[16..]);
    }

    /// <summary>The digest of <paramref name="content"/>.</summary>
    public static ObjectDigest Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>Reads 64 lower-case hexadecimal digits and nothing else.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static ObjectDigest Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var digest)
            ? digest
            : throw new FormatException("A digest is the SHA-256 of the content as 64 lower-case hexadecimal digits, such as sha256sum prints.");

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static ObjectDigest Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ObjectDigest result)
    {
        result = default;
        if (s is not { Length: TextLength } || s.AsSpan().ContainsAnyExcept(Digits))
            return false;
        result = new ObjectDigest(Convert.FromHexString(s));
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out ObjectDigest)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out ObjectDigest result) => TryParse(s, null, out result);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{high:x32}{low:x32}";
}
