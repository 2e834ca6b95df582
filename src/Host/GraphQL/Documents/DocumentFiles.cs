using System.Text.Json;

namespace Knowledge.Host.GraphQL.Documents;

/// <summary>Reads documents from a folder, or from one manifest as the tools of clients write them.</summary>
internal static class DocumentFiles
{
    /// <param name="path">The folder or the manifest.</param>
    /// <exception cref="InvalidOperationException">There is neither, or a manifest is none.</exception>
    public static IEnumerable<TrustedDocument> Read(string path)
    {
        if (File.Exists(path))
            return Manifest(path);
        if (!Directory.Exists(path))
            throw new InvalidOperationException($"GraphQL:Documents:Folder names '{path}', where there is neither a folder nor a manifest.");
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.SelectMany(file => Path.GetExtension(file) switch
        {
            ".graphql" or ".gql" => [new TrustedDocument(Name(path, file), File.ReadAllText(file), file)],
            ".json" => Manifest(file),
            _ => Enumerable.Empty<TrustedDocument>(),
        });
    }

    /// <summary><c>board/open.graphql</c> is <c>board/open</c>.</summary>
    private static string Name(string folder, string file) => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/');

    private static List<TrustedDocument> Manifest(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var documents = json.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array
                ? operations.EnumerateArray().Select(operation => (Id: Text(operation.GetProperty("id")), Text: Text(operation.GetProperty("body"))))
                : json.RootElement.EnumerateObject().Select(pair => (Id: pair.Name, Text: Text(pair.Value)));
            return [.. documents.Select(document => new TrustedDocument(document.Id, document.Text, $"{file}, '{document.Id}'"))];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidOperationException(
                $"'{file}' is no manifest of GraphQL documents. Write {{ \"id\": \"document\" }}, or {{ \"operations\": [{{ \"id\": …, \"body\": … }}] }}. {broken.Message}", broken);
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new InvalidOperationException("A text is missing.");
}
