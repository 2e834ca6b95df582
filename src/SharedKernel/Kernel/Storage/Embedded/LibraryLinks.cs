using System.Text.Json;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>
/// Symbolic links of the shared libraries (<c>libpq.so.5</c> → <c>libpq.so.5.18</c>). An npm package cannot carry links:
/// it lists them in a file, and its install script, which may not have run, restores them.
/// </summary>
internal static class LibraryLinks
{
    private sealed record Link(string Source, string Target);

    public static void Restore(string folder)
    {
        var list = Path.Combine(folder, "pg-symlinks.json");
        if (!File.Exists(list))
            return;

        // The list's paths start at the package, one level above: native/lib/….
        var package = Path.GetDirectoryName(folder)!;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
            Restore(Path.Combine(package, link.Target), Path.GetFileName(link.Source));
    }

    private static void Restore(string link, string name)
    {
        if (File.Exists(link))
            return;

        try
        {
            File.CreateSymbolicLink(link, name);
        }
        catch (IOException) when (File.Exists(link))
        {
            // Another process restored it first.
        }
    }
}
