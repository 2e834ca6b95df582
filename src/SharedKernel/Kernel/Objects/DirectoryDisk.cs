using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Knowledge.Kernel.Objects;

/// <summary>
/// Makes names in directories survive a power cut. Renaming is atomic, but only a flushed directory remembers it;
/// .NET has no call for that.
/// </summary>
internal static class DirectoryDisk
{
    /// <summary>Flushes <paramref name="directory"/> and those above it, up to and including <paramref name="upTo"/>.</summary>
    public static void Flush(DirectoryInfo directory, string upTo)
    {
        // Windows keeps its directory in a journal and offers no such flush.
        if (OperatingSystem.IsWindows())
            return;
        var last = Path.TrimEndingDirectorySeparator(Path.GetFullPath(upTo));
        for (var current = directory; current is not null; current = current.Parent)
        {
            Flush(current.FullName);
            if (Path.TrimEndingDirectorySeparator(current.FullName) == last)
                return;
        }
    }

    private static void Flush(string path)
    {
        const int readOnly = 0;
        var descriptor = open(path, readOnly);
        if (descriptor < 0)
            throw new IOException($"Cannot open the folder {path}.", new Win32Exception());
        try
        {
            if (fsync(descriptor) != 0)
                throw new IOException($"Cannot flush the folder {path} to the disk.", new Win32Exception());
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    [DllImport("libc", SetLastError = true, BestFitMapping = false)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int fsync(int descriptor);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int descriptor);
}
