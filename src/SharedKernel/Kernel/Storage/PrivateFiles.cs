namespace Knowledge.Kernel.Storage;

/// <summary>Files and folders that only their owner may read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Passable = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Creates the folder, or sets the mode of an existing one; <paramref name="passable"/> lets others through, but not look.</summary>
    public static void CreateFolder(string path, bool passable = false)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, passable ? OwnerFolder | Passable : OwnerFolder);
    }

    /// <summary>Writes the whole file or nothing: readers see the old text or the new one.</summary>
    public static void Replace(string path, string text)
    {
        var next = path + ".next";
        File.Delete(next);
        using (var stream = new FileStream(next, Options(FileMode.CreateNew)))
        using (var writer = new StreamWriter(stream))
            writer.Write(text);

        File.Move(next, path, overwrite: true);
    }

    /// <summary>Opens the file so that no other process can; the lock ends with the stream or the process.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public static FileStream OpenExclusively(string path) => new(path, Options(FileMode.OpenOrCreate));

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return options;
    }
}
