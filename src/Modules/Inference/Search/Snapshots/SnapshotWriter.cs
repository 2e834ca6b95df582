using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search.Snapshots;

/// <summary>Writes the parts of an index as they lie in memory.</summary>
internal sealed class SnapshotWriter(Stream stream, CancellationToken cancellation) : BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)
{
    /// <summary>Writes many values and how many.</summary>
    public void Many<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        cancellation.ThrowIfCancellationRequested();
        Write(values.Length);
        Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes a value.</summary>
    public void One<T>(T value)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Writes a value that may be missing.</summary>
    public void Maybe<T>(T? value)
        where T : unmanaged
    {
        Write(value.HasValue);
        if (value is { } one)
            One(one);
    }
}
