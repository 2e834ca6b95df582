using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Encoding;
using Knowledge.Kernel;

namespace Knowledge.Inference.Asking;

/// <summary>Reads questions, and remembers the vectors of those asked lately: they are the same for everybody and never change.</summary>
internal sealed class QuestionVectors(Lanes lanes)
{
    // Six megabytes.
    private const int Remembered = 4096;

    private readonly RecentlyUsed<(string Encoder, string Question), float[]> _known = new(Remembered);

    /// <returns>The question's vector; null when there was no time to read it.</returns>
    public async Task<float[]?> Of(string question, ISentenceEncoder encoder, Budget budget, double share)
    {
        var key = (encoder.Name, question);
        if (_known.Find(key) is { } known)
            return known;
        var vector = await lanes.Encoding.Run(() => encoder.EncodeQuestion(question), budget, share);
        if (vector is not null)
            _known.Keep(key, vector);
        return vector;
    }
}
