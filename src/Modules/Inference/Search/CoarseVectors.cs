using System.Numerics.Tensors;

namespace Knowledge.Inference.Search;

/// <summary>
/// Vectors in half a byte a float, which is near enough to know which are worth a closer look, and little enough to look at all of
/// them: what a search of many passages waits for is memory.
/// </summary>
/// <param name="mean">
/// The mean of the vectors. Those of sentences all point about the same way; what is left without it tells them apart, and needs fewer bits.
/// </param>
internal sealed class CoarseVectors(float[] mean)
{
    private const int RowsPerBlock = 1024;

    // Of what is left, so many standard deviations are told apart; what lies beyond counts as the last step.
    private const float Spread = 2.5f;
    private const int Steps = 7, Zero = 8;

    private readonly int _rowBytes = ((mean.Length / 2) + NibbleDot.Alignment - 1) / NibbleDot.Alignment * NibbleDot.Alignment;
    private readonly List<byte[]> _nibbles = [];
    private readonly List<float[]> _steps = [];

    /// <summary>Notes a vector.</summary>
    internal void Put(int slot, ReadOnlySpan<float> vector)
    {
        var (block, row) = Math.DivRem(slot, RowsPerBlock);
        while (block >= _nibbles.Count)
        {
            _nibbles.Add(new byte[RowsPerBlock * _rowBytes]);
            _steps.Add(new float[RowsPerBlock]);
        }

        Span<float> left = stackalloc float[mean.Length];
        TensorPrimitives.Subtract(vector, mean, left);
        var step = Spread * TensorPrimitives.Norm<float>(left) / MathF.Sqrt(mean.Length) / Steps;
        _steps[block][row] = step;
        Pack(left, step, _nibbles[block].AsSpan(row * _rowBytes, _rowBytes));
    }

    /// <summary>The slots that are nearest to a question, among the first ones and those that may be found; about in their order.</summary>
    internal Scored[] Nearest(ReadOnlySpan<float> question, int slots, int depth, SearchReach reach)
    {
        var (sought, sum) = Prepare(question);
        var nearest = new TopList(depth);
        for (var block = 0; block * RowsPerBlock < slots; block++)
        {
            ReadOnlySpan<byte> nibbles = _nibbles[block];
            ReadOnlySpan<float> steps = _steps[block];
            var first = block * RowsPerBlock;
            for (var row = 0; row < Math.Min(RowsPerBlock, slots - first); row++)
            {
                var score = (NibbleDot.Of(nibbles.Slice(row * _rowBytes, _rowBytes), sought) - (Zero * sum)) * steps[row];
                if (nearest.WouldKeep(score) && reach.Includes(first + row))
                    nearest.Add(new Scored(score, first + row));
            }
        }

        return nearest.Best();
    }

    // The question's own mean and length are the same for all: they move no one before another.
    private (sbyte[] Bytes, int Sum) Prepare(ReadOnlySpan<float> question)
    {
        var (bytes, largest) = (new sbyte[2 * _rowBytes], Math.Abs(TensorPrimitives.MaxMagnitude(question)));
        if (largest == 0)
            return (bytes, 0);
        var sum = 0;
        for (var at = 0; at < question.Length; at++)
        {
            bytes[at] = (sbyte)MathF.Round(question[at] / largest * 127);
            sum += bytes[at];
        }

        return (bytes, sum);
    }

    private static void Pack(ReadOnlySpan<float> left, float step, Span<byte> row)
    {
        row.Clear();
        for (var at = 0; at < left.Length; at++)
        {
            var number = step == 0 ? Zero : Zero + (int)Math.Clamp(MathF.Round(left[at] / step), -Zero, Steps);
            row[at % row.Length] |= (byte)(at < row.Length ? number : number << 4);
        }
    }
}
