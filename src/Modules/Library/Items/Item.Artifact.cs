using Knowledge.Kernel.Objects;

namespace Knowledge.Library.Items;

/// <summary>One file that belongs to the item, such as a data set; its bytes are in the object store under their digest.</summary>
public sealed partial class Item
{
    /// <summary>The artifact's file name, if there is one.</summary>
    [Field, Length(1, 255)]
    public string? ArtifactName { get; private set; }

    /// <summary>The SHA-256 of the artifact's bytes in hexadecimal.</summary>
    [Field, Length(64, 64)]
    public string? ArtifactDigest { get; private set; }

    /// <summary>The artifact's size in bytes.</summary>
    [Field]
    public long? ArtifactSize { get; private set; }

    /// <summary>Attaches a file whose bytes were stored before, by <c>PUT /artifacts/{item}</c>, which does both.</summary>
    /// <param name="name">The file's name, without a path.</param>
    /// <param name="digest">The SHA-256 of its bytes in hexadecimal.</param>
    [Update]
    internal async Task Attach(
        [Length(1, 255), Pattern("[^/\\\\\\x00-\\x1f]+", Message = "A file name has no slashes and no control characters.")] string name,
        [Length(64, 64)] string digest,
        IObjectStore objects,
        CancellationToken cancellation)
    {
        if (ArtifactDigest is not null && ArtifactDigest != digest)
            throw new Refusal(FailureCode.Conflict, "The item has an artifact already. Submit a new item for another one.", "digest");
        var stored = ObjectDigest.TryParse(digest, null, out var parsed) ? await objects.Find(parsed, cancellation) : null;
        if (stored is null)
            throw new Refusal(FailureCode.Invalid, "There are no bytes with this digest. Upload them first: PUT /artifacts/{item}.", "digest");
        ArtifactName = name;
        ArtifactDigest = digest;
        ArtifactSize = stored.Length;
    }
}
