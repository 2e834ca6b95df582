using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;

namespace Knowledge.EndToEnd.Tests.Data;

/// <summary>The first abstracts of the public SciFact corpus, where it is at hand: named by <c>KNOWLEDGE_TEST_SCIFACT</c>, else beside the repository.</summary>
internal static class SciFact
{
    public static string File { get; } = Environment.GetEnvironmentVariable("KNOWLEDGE_TEST_SCIFACT") is { Length: > 0 } named
        ? named
        : Path.GetFullPath(Path.Combine(Product.Repository, "..", "shared", "data", "scifact", "corpus.jsonl"));

    public static IReadOnlyList<Piece> First(int count) => [.. System.IO.File.ReadLines(File).Take(count).Select(Read)];

    private static Piece Read(string line)
    {
        var document = JsonElement.Parse(line);
        string Text(string name) => document.GetProperty(name).GetString()!;
        return new("biomedicine", Text("title"), Text("text"), [$"scifact:{Text("_id")}"]);
    }
}
