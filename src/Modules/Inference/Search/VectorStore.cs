using System.Numerics.Tensors;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>
/// The vectors of all slots twice: as signed bytes, which every question is compared with, so that nothing is missed and nothing
/// has to be built; and as half floats, which say in which order the nearest stand.
/// </summary>
internal sealed class VectorStore(int dimensions)
{
    private const int RowsPerBlock = 1024;

    private readonly int _rowBytes = (dimensions + ByteDot.Alignment - 1) / ByteDot.Alignment * ByteDot.Alignment;
    private readonly List<sbyte[]> _bytes = [];
    private readonly List<float[]> _scales = [];
    private readonly List<Half[]> _halves = [];

    internal void Put(int slot, StoredVector vector)
    {
        var (block, row) = Math.DivRem(slot, RowsPerBlock);
        if (block == _bytes.Count)
        {
            _bytes.Add(new sbyte[RowsPerBlock * _rowBytes]);
            _scales.Add(new float[RowsPerBlock]);
            _halves.Add(new Half[RowsPerBlock * dimensions]);
        }

        vector.Bytes.CopyTo(_bytes[block].AsSpan(row * _rowBytes));
        _scales[block][row] = vector.Scale;
        vector.Halves.CopyTo(_halves[block].AsSpan(row * dimensions));
    }

    /// <summary>The slots nearest to a question by the bytes, among the first <paramref name="slots"/> and those that may be found.</summary>
    internal Scored[] Nearest(float[] question, int slots, int depth, SearchReach reach)
    {
        var (bytes, scale) = Quantise(question);
        var nearest = new TopList(depth);
        Span<float> scores = stackalloc float[RowsPerBlock];
        for (var block = 0; block * RowsPerBlock < slots; block++)
        {
            var first = block * RowsPerBlock;
            var rows = Math.Min(RowsPerBlock, slots - first);
            ScoreBlock(bytes, scale, block, scores[..rows]);
            for (var row = 0; row < rows; row++)
                if (nearest.WouldKeep(scores[row]) && reach.Includes(first + row))
                    nearest.Add(new Scored(scores[row], first + row));
        }

        return nearest.Best();
    }

    /// <summary>The dot product of a question and a slot's vector.</summary>
    internal float Dot(ReadOnlySpan<float> question, int slot)
    {
        Span<float> vector = stackalloc float[dimensions];
        Read(slot, vector);
        return TensorPrimitives.Dot(question, vector);
    }

    /// <summary>A slot's vector.</summary>
    internal float[] Of(int slot)
    {
        var vector = new float[dimensions];
        Read(slot, vector);
        return vector;
    }

    /// <summary>A vector as it is stored.</summary>
    internal StoredVector Prepare(float[] vector)
    {
        var (bytes, scale) = Quantise(vector);
        var halves = new Half[dimensions];
        TensorPrimitives.ConvertToHalf(vector, halves);
        return new StoredVector(bytes, scale, halves);
    }

    internal void Write(SnapshotWriter writer)
    {
        writer.Write(_bytes.Count);
        for (var block = 0; block < _bytes.Count; block++)
        {
            writer.Many<sbyte>(_bytes[block]);
            writer.Many<float>(_scales[block]);
            writer.Many<Half>(_halves[block]);
        }
    }

    internal void Read(SnapshotReader reader)
    {
        for (var blocks = reader.Count(); blocks > 0; blocks--)
        {
            _bytes.Add(reader.Many<sbyte>());
            _scales.Add(reader.Many<float>());
            _halves.Add(reader.Many<Half>());
            if (_bytes[^1].Length != RowsPerBlock * _rowBytes || _scales[^1].Length != RowsPerBlock || _halves[^1].Length != RowsPerBlock * dimensions)
                throw SnapshotReader.Broken();
        }
    }

    /// <summary>A vector as bytes: each float divided by the largest one's 127th part.</summary>
    private (sbyte[] Bytes, float Scale) Quantise(ReadOnlySpan<float> vector)
    {
        var largest = Math.Abs(TensorPrimitives.MaxMagnitude(vector));
        var bytes = new sbyte[_rowBytes];
        if (largest > 0)
            for (var at = 0; at < vector.Length; at++)
                bytes[at] = (sbyte)MathF.Round(vector[at] / largest * 127);
        return (bytes, largest / 127);
    }

    private void Read(int slot, Span<float> vector)
    {
        var (block, row) = Math.DivRem(slot, RowsPerBlock);
        TensorPrimitives.ConvertToSingle(_halves[block].AsSpan(row * dimensions, dimensions), vector);
    }

    private void ScoreBlock(sbyte[] question, float scale, int block, Span<float> scores)
    {
        ReadOnlySpan<sbyte> rows = _bytes[block];
        ReadOnlySpan<float> scales = _scales[block];
        for (var row = 0; row < scores.Length; row++)
            scores[row] = ByteDot.Of(question, rows.Slice(row * _rowBytes, _rowBytes)) * scales[row] * scale;
    }
}

/// <summary>A vector as it is stored.</summary>
/// <param name="Bytes">Signed bytes, padded with zeros.</param>
/// <param name="Scale">A byte times it is the float again, nearly.</param>
/// <param name="Halves">The vector in half the precision of floats.</param>
internal sealed record StoredVector(sbyte[] Bytes, float Scale, Half[] Halves);
