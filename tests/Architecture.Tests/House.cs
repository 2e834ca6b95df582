using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Knowledge.Architecture.Tests;

/// <summary>The house as it stands on disk, and its types as they were compiled.</summary>
internal static class House
{
    /// <summary>Where the deliberate violations live: every rule leaves them out and is tested on them.</summary>
    public const string Violations = "Knowledge.Architecture.Tests.Violations";

    public static string Root { get; } = FindRoot();

    /// <summary>The folders of the modules: a new one needs no line here.</summary>
    public static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src", "Modules")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static ArchUnitNET.Domain.Architecture Types { get; } = new ArchLoader()
        .LoadAssemblies([.. Modules.Append("Kernel").Append("Host").Select(name => Assembly.Load($"Knowledge.{name}")), typeof(House).Assembly])
        .Build();

    /// <summary>What people wrote: no generated code, no migrations.</summary>
    public static IEnumerable<string> Sources => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations" or "node_modules"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Knowledge.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Knowledge.sln is in no folder above the tests.");
    }
}
