namespace Knowledge.Accounts.Keys;

/// <summary>Files and folders that only the user who runs the host may read.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Writes the file whole or not at all, and leaves it as it is when somebody else was quicker.</summary>
    public static void Create(string path, string content)
    {
        var temporary = $"{path}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        try
        {
            using (var writer = new StreamWriter(temporary, options))
                writer.Write(content);
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The other one's key is the key.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerFolder);
    }
}
