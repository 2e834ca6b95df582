using System.Buffers;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Bytes in an array that is lent by the pool and given back.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Start = 4096;

    private byte[] array = ArrayPool<byte>.Shared.Rent(Start);
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => array.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Make(sizeHint);
        return array.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Make(sizeHint);
        return array.AsSpan(length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(array);
        array = [];
    }

    private void Make(int room)
    {
        if (array.Length - length >= Math.Max(room, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(array.Length * 2, length + room));
        array.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
