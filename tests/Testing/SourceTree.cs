namespace Knowledge.Testing;

/// <summary>The folder of this repository, from wherever the tests run.</summary>
public static class SourceTree
{
    /// <summary>Its path.</summary>
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Knowledge.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Knowledge.sln is in no folder above the tests.");
    }
}
