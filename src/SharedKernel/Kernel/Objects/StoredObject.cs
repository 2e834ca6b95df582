namespace Knowledge.Kernel.Objects;

/// <summary>An object that is stored whole.</summary>
/// <param name="Digest">The SHA-256 of its content, by which it is found again.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record StoredObject(ObjectDigest Digest, long Length);
