using Knowledge.Inference.Encoding;
using Knowledge.Inference.Tests.Encoding;

[assembly: AssemblyFixture(typeof(SharedEncoder))]

namespace Knowledge.Inference.Tests.Encoding;

/// <summary>One encoder for all tests: loading the model takes most of a second.</summary>
public sealed class SharedEncoder : IDisposable
{
    public ISentenceEncoder Encoder { get; } = Encoders.Load();

    public void Dispose() => Encoder.Dispose();
}
