using System.Numerics.Tensors;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>
/// The vectors of all slots twice: coarsely, which every question is compared with, so that nothing is missed and nothing has to be
/// built; and as half floats, which say in which order the nearest stand.
/// </summary>
internal sealed class VectorStore(int dimensions)
{
    private const int RowsPerBlock = 1024;

    // The mean of this many vectors is that of all.
    private const int FewestCoarse = 256, MostForMean = 16_384;

    // How many more than wanted are looked at closely: with half as many again, one of several thousand is missed.
    private const double Closer = 1.5;

    private readonly List<Half[]> _halves = [];
    private CoarseVectors? _coarse;
    private int _used;

    internal void Put(int slot, Half[] vector)
    {
        var (block, row) = Math.DivRem(slot, RowsPerBlock);
        if (block == _halves.Count)
            _halves.Add(new Half[RowsPerBlock * dimensions]);
        vector.CopyTo(_halves[block].AsSpan(row * dimensions));
        _coarse?.Put(slot, Of(slot));
        _used = Math.Max(_used, slot + 1);
        // The more there are, the better their mean is known; each time there are twice as many it is taken anew.
        if (slot + 1 == _used && _used is >= FewestCoarse and <= MostForMean && int.IsPow2(_used))
            MakeCoarse();
    }

    /// <summary>
    /// For each question the slots nearest to it, best first, among the first <paramref name="slots"/> and those that may be found.
    /// </summary>
    internal Scored[][] Nearest(IReadOnlyList<Sought> questions, int slots, int depth)
    {
        var near = _coarse?.Nearest(questions, slots, (int)(depth * Closer))
            ?? [.. questions.Select(question => Enumerable.Range(0, slots).Where(question.Reach.Includes).Select(slot => new Scored(0, slot)).ToArray())];
        return [.. questions.Zip(near, (question, some) => Closely(question.Vector, some, depth))];
    }

    /// <summary>A slot's vector.</summary>
    internal float[] Of(int slot)
    {
        var vector = new float[dimensions];
        Read(slot, vector);
        return vector;
    }

    /// <summary>A vector as it is stored.</summary>
    internal static Half[] Prepare(float[] vector)
    {
        var halves = new Half[vector.Length];
        TensorPrimitives.ConvertToHalf(vector, halves);
        return halves;
    }

    internal void Write(SnapshotWriter writer)
    {
        writer.Write(_used);
        writer.Write(_halves.Count);
        foreach (var block in _halves)
            writer.Many<Half>(block);
    }

    internal void Read(SnapshotReader reader)
    {
        _used = reader.Count();
        for (var blocks = reader.Count(); blocks > 0; blocks--)
        {
            _halves.Add(reader.Many<Half>());
            if (_halves[^1].Length != RowsPerBlock * dimensions)
                throw SnapshotReader.Broken();
        }

        if (_used > _halves.Count * RowsPerBlock)
            throw SnapshotReader.Broken();
        if (_used >= FewestCoarse)
            MakeCoarse();
    }

    private Scored[] Closely(float[] question, Scored[] near, int depth)
    {
        var ranks = Array.ConvertAll(near, one => new Scored(Dot(question, one.Slot), one.Slot).Rank);
        Array.Sort(ranks);
        return Array.ConvertAll(ranks[..Math.Min(depth, ranks.Length)], Scored.Of);
    }

    private float Dot(ReadOnlySpan<float> question, int slot)
    {
        Span<float> vector = stackalloc float[dimensions];
        Read(slot, vector);
        return TensorPrimitives.Dot(question, vector);
    }

    private void Read(int slot, Span<float> vector)
    {
        var (block, row) = Math.DivRem(slot, RowsPerBlock);
        TensorPrimitives.ConvertToSingle(_halves[block].AsSpan(row * dimensions, dimensions), vector);
    }

    private void MakeCoarse()
    {
        var (mean, counted) = (new float[dimensions], Math.Min(_used, MostForMean));
        for (var slot = 0; slot < counted; slot++)
            TensorPrimitives.Add<float>(mean, Of(slot), mean);
        TensorPrimitives.Divide(mean, counted, mean);
        var coarse = new CoarseVectors(mean);
        for (var slot = 0; slot < _used; slot++)
            coarse.Put(slot, Of(slot));
        _coarse = coarse;
    }
}
