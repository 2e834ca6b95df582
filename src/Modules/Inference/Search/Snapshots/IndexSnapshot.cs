using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Knowledge.Inference.Search.Snapshots;

/// <summary>
/// An index in a file, so that a start reads it as it lay in memory instead of reading and counting every text again. It is a cache of
/// this build of the program: one that is broken or of another build is left aside.
/// </summary>
/// <param name="file">Where it is kept; null keeps nothing.</param>
/// <param name="log">Told what was left aside.</param>
/// <remarks>First the SHA-256 of what follows, then the build, then the parts of the index.</remarks>
internal sealed class IndexSnapshot(string? file, ILogger<IndexSnapshot> log)
{
    private const int Buffer = 1024 * 1024;

    private static readonly Guid Build = typeof(IndexSnapshot).Module.ModuleVersionId;

    /// <summary>The index as it was kept; null when there is none that can be used.</summary>
    public PassageIndex? Load(int dimensions)
    {
        if (file is null || !File.Exists(file))
            return null;
        var index = new PassageIndex(dimensions);
        try
        {
            Read(index, file);
            return index;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or ArgumentException or FormatException or UnauthorizedAccessException)
        {
            log.LogInformation("The index that was kept is not used, all is read from the database: {Reason}", failure.Message);
            index.Dispose();
            return null;
        }
    }

    /// <summary>Keeps an index. What was kept before is replaced at the end, at once.</summary>
    public void Save(PassageIndex index, CancellationToken cancellation)
    {
        if (file is null)
            return;
        var begun = $"{file}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using (var stream = new FileStream(begun, Options(FileMode.Create, FileAccess.Write)))
                Write(index, stream, cancellation);
            File.Move(begun, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The index could not be kept; the next start reads all from the database: {Reason}", failure.Message);
        }
    }

    private static void Write(PassageIndex index, FileStream stream, CancellationToken cancellation)
    {
        stream.Write(new byte[SHA256.HashSizeInBytes]);
        using var digest = SHA256.Create();
        using (var hashing = new CryptoStream(stream, digest, CryptoStreamMode.Write, leaveOpen: true))
        using (var buffered = new BufferedStream(hashing, Buffer))
        using (var writer = new SnapshotWriter(buffered, cancellation))
        {
            writer.One(Build);
            index.Write(writer);
        }

        stream.Position = 0;
        stream.Write(digest.Hash);
        stream.Flush(flushToDisk: true);
    }

    private static void Read(PassageIndex index, string file)
    {
        using var stream = new FileStream(file, Options(FileMode.Open, FileAccess.Read));
        var expected = new byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(expected);
        using var digest = SHA256.Create();
        using var hashing = new CryptoStream(stream, digest, CryptoStreamMode.Read);
        using var buffered = new BufferedStream(hashing, Buffer);
        using var reader = new SnapshotReader(buffered, stream.Length);
        if (reader.One<Guid>() != Build)
            throw new InvalidDataException("Another build of the program wrote it.");
        index.Read(reader);
        if (buffered.ReadByte() != -1 || !digest.Hash!.AsSpan().SequenceEqual(expected))
            throw SnapshotReader.Broken();
    }

    private static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, BufferSize = 0, Options = FileOptions.SequentialScan };
        // Texts of private spaces are in it.
        if (access == FileAccess.Write && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
