using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>An encoder that takes as long as a test wants. What it says of meanings does not matter.</summary>
internal sealed class GatedEncoder : ISentenceEncoder
{
    public const int Floats = 384;

    private static readonly float[] Anything = [.. Enumerable.Range(0, Floats).Select(at => at == 0 ? 1f : 0f)];

    private readonly SemaphoreSlim _begun = new(0);
    private int _underWay, _times;

    /// <summary>Whether questions come through.</summary>
    public ManualResetEventSlim Questions { get; } = new(true);

    /// <summary>Whether sentences do.</summary>
    public ManualResetEventSlim Sentences { get; } = new(true);

    /// <summary>The most that were encoded at the same time.</summary>
    public int Most { get; private set; }

    /// <summary>How often something was encoded.</summary>
    public int Times => _times;

    /// <summary>A vector that is near to everything it says.</summary>
    public static float[] Vector => [.. Anything];

    public string Name => "gated";

    public int Dimensions => Floats;

    public float[] EncodeQuestion(string question) => Through(Questions, () => Vector);

    public float[][] EncodePassages(IReadOnlyList<string> passages) => Through<float[][]>(Sentences, () => [.. passages.Select(_ => Vector)]);

    /// <summary>Waits until so much more has begun.</summary>
    public async Task Begun(int times = 1)
    {
        for (var at = 0; at < times; at++)
            await _begun.WaitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Questions.Dispose();
        Sentences.Dispose();
        _begun.Dispose();
    }

    private T Through<T>(ManualResetEventSlim gate, Func<T> result)
    {
        Most = Math.Max(Most, Interlocked.Increment(ref _underWay));
        Interlocked.Increment(ref _times);
        _begun.Release();
        gate.Wait();
        Interlocked.Decrement(ref _underWay);
        return result();
    }
}
