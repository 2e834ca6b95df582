using System.Runtime.CompilerServices;

namespace Knowledge.Generator.Tests.Writing;

/// <summary>A generated file as a reviewer has read it. <c>KNOWLEDGE_UPDATE_SNAPSHOTS=1</c> writes it anew.</summary>
internal static class Snapshot
{
    private const int Longest = 40;

    public static void Matches(string name, string generated)
    {
        var file = Path.Combine(Folder(), name + ".txt");
        var shown = Body(generated);
        Assert.True(shown.Count(letter => letter == '\n') <= Longest, $"{name} has more than {Longest} lines: nobody reads that. Declare less.\n{shown}");
        if (Environment.GetEnvironmentVariable("KNOWLEDGE_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, shown);
        Assert.True(File.Exists(file), $"{name} is new. Run the tests once with KNOWLEDGE_UPDATE_SNAPSHOTS=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(file), shown);
    }

    /// <summary>Without the lines that begin every generated file.</summary>
    private static string Body(string generated)
    {
        const string @namespace = "namespace Knowledge.Toys;\n\n";
        return generated[(generated.IndexOf(@namespace, StringComparison.Ordinal) + @namespace.Length)..].TrimEnd() + "\n";
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Snapshots");
}
