using System.Diagnostics.CodeAnalysis;

namespace Knowledge.Kernel.Objects;

/// <summary>A store refuses what was asked of it; nothing was stored or changed.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Named for what happened, as catch clauses read it.")]
public sealed class ObjectRefused : Exception
{
    private ObjectRefused(string code, string message, string cure) : base($"{message} {cure}")
    {
        Code = code;
        Cure = cure;
    }

    /// <summary>What went wrong, for programs: <c>OBJECT_TOO_LARGE</c>, <c>OBJECT_LENGTH_MISMATCH</c>,
    /// <c>OBJECT_DIGEST_MISMATCH</c>, <c>OBJECT_NOT_FOUND</c> or <c>OBJECT_RANGE_OUTSIDE</c>.</summary>
    public string Code { get; }

    /// <summary>What to do about it, for people. The message ends with it.</summary>
    public string Cure { get; }

    internal static ObjectRefused TooLarge(long maxLength) => new(
        "OBJECT_TOO_LARGE",
        $"The content is larger than {maxLength:N0} bytes.",
        "Send less, or split it into several artifacts.");

    internal static ObjectRefused WrongLength(long expected, long actual) => new(
        "OBJECT_LENGTH_MISMATCH",
        actual > expected
            ? $"The content goes on after the {expected:N0} bytes that were announced."
            : $"The content ended after {actual:N0} of the {expected:N0} bytes that were announced.",
        "Send it again, with its exact length.");

    internal static ObjectRefused WrongDigest(ObjectDigest expected, ObjectDigest actual) => new(
        "OBJECT_DIGEST_MISMATCH",
        $"The content has the SHA-256 {actual}, not {expected} as announced.",
        "Send it again, or correct the digest.");

    internal static ObjectRefused NotFound(ObjectDigest digest) => new(
        "OBJECT_NOT_FOUND",
        $"No object {digest} is stored.",
        "Store it first, or correct the digest.");

    internal static ObjectRefused OutsideRange(long offset, long length) => new(
        "OBJECT_RANGE_OUTSIDE",
        $"The range starts at byte {offset:N0}, but the object has {length:N0}.",
        "Start within the object.");
}
