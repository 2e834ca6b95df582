using System.Text.Json;
using Knowledge.Testing;

namespace Knowledge.Inference.Tests.Data;

/// <summary>A collection in BEIR's layout: documents, questions, and which document answers which question how well.</summary>
internal sealed record Collection(IReadOnlyList<Document> Documents, IReadOnlyList<Question> Questions)
{
    /// <summary>Reads a collection, or skips the running test where it is not on this machine.</summary>
    internal static Collection Read(string name)
    {
        var folder = Path.Combine(SharedData.Folder, name);
        if (!Directory.Exists(folder))
            Assert.Skip($"The collection {name} is not in {SharedData.Folder}; set KNOWLEDGE_SHARED to the folder that holds data/{name}.");

        var grades = File.ReadLines(Path.Combine(folder, "qrels.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .ToLookup(row => row[0], row => (Document: row[1], Grade: int.Parse(row[2])));
        return new Collection(
            [.. Lines(folder, "corpus.jsonl").Select(line => new Document(Text(line, "_id"), Text(line, "title"), Text(line, "text")))],
            [.. Lines(folder, "queries.jsonl")
                .Select(line => new Question(Text(line, "_id"), Text(line, "text"), grades[Text(line, "_id")].ToDictionary()))
                .Where(question => question.Grades.Count > 0)]);
    }

    private static IEnumerable<JsonElement> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string Text(JsonElement line, string field) => line.GetProperty(field).GetString()!;
}

internal sealed record Document(string Id, string Title, string Text);

internal sealed record Question(string Id, string Text, IReadOnlyDictionary<string, int> Grades);

internal static class SharedData
{
    /// <summary>Where collections are: beside the repository, or in KNOWLEDGE_SHARED.</summary>
    internal static string Folder { get; } = Find();

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("KNOWLEDGE_SHARED") is { Length: > 0 } named)
            return Directory.Exists(Path.Combine(named, "data")) ? Path.Combine(named, "data") : named;
        return Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", "data"));
    }
}
