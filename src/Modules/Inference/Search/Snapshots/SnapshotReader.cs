using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search.Snapshots;

/// <summary>Reads what a <see cref="SnapshotWriter"/> wrote.</summary>
/// <param name="stream">Has it.</param>
/// <param name="length">Bytes of it: a number that a broken file gives, and that would need more, is not believed.</param>
internal sealed class SnapshotReader(Stream stream, long length) : BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true)
{
    /// <summary>Reads many values.</summary>
    /// <exception cref="InvalidDataException">The file does not have as many as it says.</exception>
    public T[] Many<T>()
        where T : unmanaged
    {
        var count = Count();
        if ((long)count * Unsafe.SizeOf<T>() > Math.Min(length, int.MaxValue))
            throw Broken();
        var values = new T[count];
        BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Reads a value.</summary>
    public T One<T>()
        where T : unmanaged
    {
        T value = default;
        BaseStream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <summary>Reads a value that may be missing.</summary>
    public T? Maybe<T>()
        where T : unmanaged => ReadBoolean() ? One<T>() : null;

    /// <summary>Reads how many come.</summary>
    public int Count() => ReadInt32() is >= 0 and var count && count <= length ? count : throw Broken();

    /// <summary>The failure of a file that was not written by this program, or not to its end.</summary>
    public static InvalidDataException Broken() => new("The snapshot is broken.");
}
