using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

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

    /// <summary>
    /// For each question the slots that are nearest to it, among the first ones and those that may be found; about in their order.
    /// A block is compared with all questions while it is near: several of them wait for memory once.
    /// </summary>
    internal Scored[][] Nearest(IReadOnlyList<Sought> questions, int slots, int depth)
    {
        List<Comparison> comparisons = [.. questions.Select(question => new Comparison(question, 2 * _rowBytes, depth))];
        for (var block = 0; block * RowsPerBlock < slots; block++)
            foreach (var comparison in comparisons)
                comparison.With(_nibbles[block], _steps[block].AsSpan(0, Math.Min(RowsPerBlock, slots - (block * RowsPerBlock))), block * RowsPerBlock);
        return [.. comparisons.Select(comparison => comparison.Best())];
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

    /// <summary>One question, and what is nearest to it so far.</summary>
    private sealed class Comparison
    {
        private readonly sbyte[] _bytes;
        private readonly int _sum;
        private readonly SearchReach _reach;
        private readonly TopList _nearest;

        internal Comparison(Sought question, int bytes, int depth)
        {
            (_bytes, _reach, _nearest) = (new sbyte[bytes], question.Reach, new TopList(depth));
            var (vector, largest) = (question.Vector, Math.Abs(TensorPrimitives.MaxMagnitude<float>(question.Vector)));
            // The question's own mean and length are the same for all: they move no one before another.
            for (var at = 0; at < vector.Length && largest > 0; at++)
            {
                _bytes[at] = (sbyte)MathF.Round(vector[at] / largest * 127);
                _sum += _bytes[at];
            }
        }

        /// <param name="nibbles">Rows.</param>
        /// <param name="steps">How much a nibble is, by row.</param>
        /// <param name="first">The slot of the first row.</param>
        /// <remarks>Optimised from the first: as the runtime compiles at first, one search of a million passages would outlast its question.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void With(ReadOnlySpan<byte> nibbles, ReadOnlySpan<float> steps, int first)
        {
            var rowBytes = _bytes.Length / 2;
            for (var row = 0; row < steps.Length; row++)
            {
                var score = (NibbleDot.Of(nibbles.Slice(row * rowBytes, rowBytes), _bytes) - (Zero * _sum)) * steps[row];
                if (_nearest.WouldKeep(score) && _reach.Includes(first + row))
                    _nearest.Add(new Scored(score, first + row));
            }
        }

        internal Scored[] Best() => _nearest.Best();
    }
}
