using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Knowledge.Inference.Search;

/// <summary>Dot products of signed bytes, with the widest instructions the processor has.</summary>
internal static class ByteDot
{
    /// <summary>Rows are padded to a multiple of this many bytes, so that no kernel needs a remainder.</summary>
    internal const int Alignment = 64;

    /// <summary>The sum of products. Values lie in -127 to 127, lengths are equal and a multiple of <see cref="Alignment"/>.</summary>
    internal static int Of(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        if (left.Length != right.Length || left.Length % Alignment != 0)
            throw new ArgumentException($"Rows of {left.Length} and {right.Length} bytes cannot be multiplied.", nameof(right));
        if (Avx512BW.IsSupported) return With512(left, right);
        return Avx2.IsSupported ? With256(left, right) : Portable(left, right);
    }

    internal static int With512(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        var sum = Vector512<int>.Zero;
        for (nuint at = 0; at < (nuint)left.Length; at += 32)
        {
            sum += Avx512BW.MultiplyAddAdjacent(
                Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref l, at)),
                Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref r, at)));
        }

        return Vector512.Sum(sum);
    }

    internal static int With256(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        var sum = Vector256<int>.Zero;
        for (nuint at = 0; at < (nuint)left.Length; at += 16)
        {
            sum += Avx2.MultiplyAddAdjacent(
                Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref l, at)),
                Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, at)));
        }

        return Vector256.Sum(sum);
    }

    // A product fits in 15 bits and the sum of two in 16, so each is widened only after one addition.
    internal static int Portable(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sum = Vector<int>.Zero;
        for (var at = 0; at < left.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left[at..]), out var leftLow, out var leftHigh);
            Vector.Widen(new Vector<sbyte>(right[at..]), out var rightLow, out var rightHigh);
            Vector.Widen((leftLow * rightLow) + (leftHigh * rightHigh), out var low, out var high);
            sum += low + high;
        }

        return Vector.Sum(sum);
    }
}
