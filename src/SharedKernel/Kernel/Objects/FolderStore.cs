namespace Knowledge.Kernel.Objects;

/// <summary>
/// Objects in a folder of this machine: <c>ab/cd/abcd…</c>, and <c>incoming/</c> for what is still being received.
/// A file is written, flushed to the disk and only then renamed to its digest.
/// </summary>
internal sealed class FolderStore(string folder, TimeProvider clock) : IObjectStore
{
    private readonly Spool spool = new(Path.Combine(folder, "incoming"), clock);

    public async Task<StoredObject> Put(Stream content, ObjectExpectation expected, CancellationToken cancellation = default)
    {
        await using var received = await spool.Receive(content, expected, cancellation);
        var stored = received.Stored;
        var file = File(stored.Digest);
        file.Directory!.Create();
        if (!file.Exists || file.Length != stored.Length)
            await received.MoveTo(file.FullName);
        // Also when the file was there: another writer may have renamed it and not have come to this line.
        DirectoryDisk.Flush(file.Directory, upTo: folder);
        return stored;
    }

    public Task<Stream> Open(ObjectDigest digest, long offset = 0, long? length = null, CancellationToken cancellation = default)
    {
        ObjectRange.Check(offset, length);
        var content = OpenFile(digest);
        if (offset > content.Length)
        {
            var outside = ObjectRefused.OutsideRange(offset, content.Length);
            content.Dispose();
            throw outside;
        }

        content.Position = offset;
        return Task.FromResult<Stream>(length is { } most ? new BoundedStream(content, most) : content);
    }

    public Task<StoredObject?> Find(ObjectDigest digest, CancellationToken cancellation = default) =>
        Task.FromResult(File(digest) is { Exists: true } file ? new StoredObject(digest, file.Length) : null);

    public Task Delete(ObjectDigest digest, CancellationToken cancellation = default)
    {
        var file = File(digest);
        if (file.Exists)
        {
            file.Delete();
            DirectoryDisk.Flush(file.Directory!, upTo: file.DirectoryName!);
        }

        return Task.CompletedTask;
    }

    public Task<Uri?> PresignedGet(ObjectDigest digest, TimeSpan validity, CancellationToken cancellation = default)
    {
        ObjectRange.Check(validity);
        return Task.FromResult<Uri?>(null);
    }

    public Task<int> Sweep(TimeSpan age, CancellationToken cancellation = default) => Task.FromResult(spool.Sweep(age));

    public async Task Probe(CancellationToken cancellation = default)
    {
        await using var file = spool.Open();
        System.IO.File.Delete(file.Name);
    }

    private FileStream OpenFile(ObjectDigest digest)
    {
        try
        {
            return new FileStream(File(digest).FullName, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            });
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ObjectRefused.NotFound(digest);
        }
    }

    private FileInfo File(ObjectDigest digest)
    {
        var name = digest.ToString();
        return new FileInfo(Path.Combine(folder, name[..2], name[2..4], name));
    }
}
