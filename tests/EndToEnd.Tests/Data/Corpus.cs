using Knowledge.EndToEnd.Tests.Clients;

namespace Knowledge.EndToEnd.Tests.Data;

/// <summary>Forty short texts, six of them wrong, written for these tests.</summary>
internal static class Corpus
{
    public static IReadOnlyList<Piece> Pieces { get; } = Read();

    private static List<Piece> Read()
    {
        using var file = typeof(Corpus).Assembly.GetManifestResourceStream("corpus.json")!;
        return JsonSerializer.Deserialize<List<Piece>>(file, JsonSerializerOptions.Web)!;
    }
}
