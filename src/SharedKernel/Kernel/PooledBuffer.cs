using System.Buffers;

namespace Knowledge.Kernel;

/// <summary>Bytes in an array that is lent by the pool and given back.</summary>
public sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Start = 4096;

    private byte[] array = ArrayPool<byte>.Shared.Rent(Start);
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => array.AsMemory(0, length);

    /// <inheritdoc />
    public void Advance(int count) => length += count;

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Make(sizeHint);
        return array.AsMemory(length);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Make(sizeHint);
        return array.AsSpan(length);
    }

    /// <summary>Gives the array back; what was written is gone.</summary>
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
