namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>Copies a folder so that every account can read and run it; links stay links.</summary>
internal static class PublicCopy
{
    private const UnixFileMode Everyone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static void Make(string source, string target)
    {
        CreateFolder(target);
        foreach (var file in Directory.EnumerateFiles(source))
            CopyFile(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(source))
            Make(folder, Path.Combine(target, Path.GetFileName(folder)));
    }

    private static void CopyFile(string file, string target)
    {
        if (new FileInfo(file).LinkTarget is { } link)
        {
            File.CreateSymbolicLink(target, link);
            return;
        }

        File.Copy(file, target);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, Everyone);
    }

    private static void CreateFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Everyone);
    }
}
