using Xunit;

namespace Knowledge.Docs.Tests;

/// <summary>The reference in the repository is what the declarations make of it today.</summary>
public sealed class ReferenceTests
{
    public const string Folder = "docs/reference/";

    private const string Cure = "./run describe --markdown docs/reference";

    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "Knowledge.Host.dll");

    [Fact]
    public async Task The_reference_says_what_the_declarations_say()
    {
        var fresh = Directory.CreateTempSubdirectory("knowledge-reference-").FullName;
        try
        {
            var (code, said) = await Programs.Run("dotnet", Host, "describe", "--markdown", fresh);
            Assert.True(code == 0, said);
            var made = Pages(fresh);
            var kept = Pages(Path.Combine(Repository.Root, Folder));
            var stale = made.Keys.Union(kept.Keys).Where(name => made.GetValueOrDefault(name) != kept.GetValueOrDefault(name)).Order(StringComparer.Ordinal).ToList();
            Assert.True(stale.Count == 0, $"{Folder} is behind the declarations ({string.Join(", ", stale)}). Run: {Cure}");
            Assert.True(made.Count > 5);
        }
        finally
        {
            Directory.Delete(fresh, recursive: true);
        }
    }

    private static Dictionary<string, string> Pages(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path).ReplaceLineEndings("\n"));
}
