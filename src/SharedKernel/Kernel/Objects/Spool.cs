using System.Buffers;
using System.Security.Cryptography;

namespace Knowledge.Kernel.Objects;

/// <summary>
/// Where content waits, in files without a name that anyone asks for, until its digest is known and right.
/// </summary>
internal sealed class Spool(string folder, TimeProvider clock)
{
    private const int PieceLength = 128 * 1024;

    public string Folder => folder;

    /// <summary>Writes the content to a file and returns once it is safely on the disk and as expected.</summary>
    /// <exception cref="ObjectRefused">It is not as expected; the file is gone.</exception>
    public async Task<Spooled> Receive(Stream content, ObjectExpectation expected, CancellationToken cancellation)
    {
        var file = Open();
        try
        {
            var stored = await Copy(content, file, expected, cancellation);
            if (expected.Length is { } length && length != stored.Length)
                throw ObjectRefused.WrongLength(length, stored.Length);
            if (expected.Digest is { } digest && digest != stored.Digest)
                throw ObjectRefused.WrongDigest(digest, stored.Digest);
            file.Flush(flushToDisk: true);
            return new Spooled(file, stored);
        }
        catch
        {
            await file.DisposeAsync();
            File.Delete(file.Name);
            throw;
        }
    }

    public int Sweep(TimeSpan age)
    {
        if (!Directory.Exists(folder))
            return 0;
        var limit = (clock.GetUtcNow() - age).UtcDateTime;
        var remains = new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < limit).ToList();
        remains.ForEach(file => file.Delete());
        return remains.Count;
    }

    public FileStream Open()
    {
        Directory.CreateDirectory(folder);
        return new FileStream(Path.Combine(folder, $"{Guid.CreateVersion7(clock.GetUtcNow()):n}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        });
    }

    private static async Task<StoredObject> Copy(Stream content, FileStream file, ObjectExpectation expected, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            long length = 0;
            while (await content.ReadAsync(piece, cancellation) is var read and > 0)
            {
                length += read;
                if (length > expected.MaxLength)
                    throw ObjectRefused.TooLarge(expected.MaxLength);
                if (length > expected.Length)
                    throw ObjectRefused.WrongLength(expected.Length.Value, length);
                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), cancellation);
            }

            return new StoredObject(new ObjectDigest(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
