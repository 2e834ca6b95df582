namespace Knowledge.Docs.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string[] Elsewhere = ["node_modules", "bin", "obj", "dist", ".git", ".data", ".cache", "TestResults"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>All documents, by their path from the root.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [.. Files(Root).Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Elsewhere.Contains(Path.GetFileName(inner))).SelectMany(Files));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Knowledge.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Knowledge.sln is in no folder above the tests."));
}
