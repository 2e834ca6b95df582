using Knowledge.Host.Cli.Verbs;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>The pages of the reference as files.</summary>
internal static class ReferencePages
{
    /// <summary>The first line of every page, by which pages of resources that are gone are known.</summary>
    public const string Mark = "<!-- Made by ./run describe --markdown docs/reference from the declarations; change those, not this page. -->";

    /// <summary>The pages by the names of their files.</summary>
    public static IReadOnlyDictionary<string, string> Of(Manifest manifest) => manifest.Resources
        .Select(resource => (File(resource.Name), ResourcePage.Of(resource, manifest)))
        .Append(("README.md", IndexPage.Of(manifest)))
        .ToDictionary(page => page.Item1, page => $"{Mark}\n{page.Item2}");

    /// <summary>The page of a resource.</summary>
    public static string File(string resource) => Word.Of(resource) + ".md";

    /// <summary>Writes the pages into a folder and takes out those of resources that are gone.</summary>
    /// <returns>How many pages there are.</returns>
    public static int Write(Manifest manifest, string folder)
    {
        Directory.CreateDirectory(folder);
        var pages = Of(manifest);
        foreach (var (name, text) in pages)
            System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Where(path => !pages.ContainsKey(Path.GetFileName(path)) && IsOurs(path)).ToList())
            System.IO.File.Delete(path);
        return pages.Count;
    }

    private static bool IsOurs(string path) => System.IO.File.ReadLines(path).FirstOrDefault() == Mark;
}
