namespace Knowledge.Kernel.Objects;

/// <summary>What the writer of an object states beforehand, and what the store holds the content to.</summary>
/// <param name="MaxLength">The most bytes that are taken, at least 0. More is refused as soon as it is seen.</param>
/// <param name="Digest">The SHA-256 that the content must have; <see langword="null"/> takes any.</param>
/// <param name="Length">The exact size in bytes; <see langword="null"/> takes any up to <paramref name="MaxLength"/>.</param>
public sealed record ObjectExpectation(long MaxLength, ObjectDigest? Digest = null, long? Length = null);
