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

    /// <summary>Attaches a file whose bytes are in the object store already; the upload endpoint calls this.</summary>
    [Update]
    internal void Attach([Length(1, 255)] string name, [Length(64, 64)] string digest, long size)
    {
        if (ArtifactDigest is not null && ArtifactDigest != digest)
            throw new Refusal(FailureCode.Conflict, "The item has an artifact already. Submit a new item for another one.", "artifact");
        ArtifactName = name;
        ArtifactDigest = digest;
        ArtifactSize = size;
    }
}
