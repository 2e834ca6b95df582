using System.Numerics.Tensors;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

/// <summary>Passages made up for tests, the same ones for the same seed.</summary>
internal static class Some
{
    internal const int Dimensions = 64;

    private static readonly string[] Words = [.. Enumerable.Range(0, 5_000).Select(n => $"{(char)('a' + (n % 26))}{n:x}zq")];

    internal static float[] Vector(Random random, int dimensions = Dimensions)
    {
        var vector = Enumerable.Range(0, dimensions).Select(_ => (random.NextSingle() + random.NextSingle() - 1)).ToArray();
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    // Squaring makes some words common and most of them rare, as in language.
    internal static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Math.Pow(random.NextDouble(), 3) * Words.Length)]));

    internal static IndexedPassage Passage(Random random, Guid? item = null, string domain = "physics", int words = 20, int dimensions = Dimensions) =>
        new(Guid.CreateVersion7(), item ?? Guid.CreateVersion7(), Guid.Empty, domain, Text(random, 3), Text(random, words), Vector(random, dimensions));
}
