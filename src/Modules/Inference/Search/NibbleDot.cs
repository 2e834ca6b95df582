using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Knowledge.Inference.Search;

/// <summary>
/// Dot products of a row of nibbles, numbers from 0 to 15 that lie two in a byte, with signed bytes; with the widest instructions the
/// processor has.
/// </summary>
/// <remarks>The low nibbles of a row are its first half and the high ones its second: so both are taken out without being moved.</remarks>
internal static class NibbleDot
{
    /// <summary>Rows are padded to a multiple of this many bytes, so that no kernel needs a remainder.</summary>
    internal const int Alignment = 64;

    /// <summary>The sum of products.</summary>
    /// <remarks>Called a million times by the first search already, so the kernels are optimised from the first.</remarks>
    /// <param name="row">The nibbles; a multiple of <see cref="Alignment"/> bytes.</param>
    /// <param name="question">Twice as many bytes from -127 to 127: those for the low nibbles, then those for the high ones.</param>
    internal static int Of(ReadOnlySpan<byte> row, ReadOnlySpan<sbyte> question)
    {
        if (question.Length != 2 * row.Length || row.Length % Alignment != 0)
            throw new ArgumentException($"A row of {row.Length} bytes and a question of {question.Length} cannot be multiplied.", nameof(question));
        if (Avx512BW.IsSupported) return With512(row, question);
        return Avx2.IsSupported ? With256(row, question) : Portable(row, question);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int With512(ReadOnlySpan<byte> row, ReadOnlySpan<sbyte> question)
    {
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var q = ref MemoryMarshal.GetReference(question);
        var (nibble, one, sum) = (Vector512.Create((byte)15), Vector512<short>.One, Vector512<int>.Zero);
        for (nuint at = 0; at < (nuint)row.Length; at += 64)
        {
            var both = Vector512.LoadUnsafe(ref r, at);
            var low = Avx512BW.MultiplyAddAdjacent(both & nibble, Vector512.LoadUnsafe(ref q, at));
            var high = Avx512BW.MultiplyAddAdjacent((both.AsUInt16() >> 4).AsByte() & nibble, Vector512.LoadUnsafe(ref q, (nuint)row.Length + at));
            sum += Avx512BW.MultiplyAddAdjacent(low + high, one);
        }

        return Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int With256(ReadOnlySpan<byte> row, ReadOnlySpan<sbyte> question)
    {
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var q = ref MemoryMarshal.GetReference(question);
        var (nibble, one, sum) = (Vector256.Create((byte)15), Vector256<short>.One, Vector256<int>.Zero);
        for (nuint at = 0; at < (nuint)row.Length; at += 32)
        {
            var both = Vector256.LoadUnsafe(ref r, at);
            var low = Avx2.MultiplyAddAdjacent(both & nibble, Vector256.LoadUnsafe(ref q, at));
            var high = Avx2.MultiplyAddAdjacent((both.AsUInt16() >> 4).AsByte() & nibble, Vector256.LoadUnsafe(ref q, (nuint)row.Length + at));
            sum += Avx2.MultiplyAddAdjacent(low + high, one);
        }

        return Vector256.Sum(sum);
    }

    internal static int Portable(ReadOnlySpan<byte> row, ReadOnlySpan<sbyte> question)
    {
        var (nibble, sum) = (new Vector<byte>(15), Vector<int>.Zero);
        for (var at = 0; at < row.Length; at += Vector<byte>.Count)
        {
            var both = new Vector<byte>(row[at..]);
            sum += Products(both & nibble, new Vector<sbyte>(question[at..]));
            sum += Products(both >>> 4, new Vector<sbyte>(question[(row.Length + at)..]));
        }

        return Vector.Sum(sum);
    }

    private static Vector<int> Products(Vector<byte> nibbles, Vector<sbyte> bytes)
    {
        Vector.Widen(nibbles.As<byte, sbyte>(), out var lowNibbles, out var highNibbles);
        Vector.Widen(bytes, out var lowBytes, out var highBytes);
        Vector.Widen((lowNibbles * lowBytes) + (highNibbles * highBytes), out var low, out var high);
        return low + high;
    }
}
