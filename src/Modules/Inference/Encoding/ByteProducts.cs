using System.Runtime.Intrinsics.X86;

namespace Knowledge.Inference.Encoding;

/// <summary>How many bits of a byte the processor multiplies without loss.</summary>
internal static class ByteProducts
{
    /// <summary>
    /// 8, or 7 on x86 without VNNI: there the sum of two products of an unsigned and a signed byte is cut off at 16 bits, which 8 bits
    /// reach and 7 do not.
    /// </summary>
    internal static int Bits { get; } = X86Base.IsSupported && !HasVnni() ? 7 : 8;

    // Leaf 7 of CPUID: AVX512_VNNI is bit 11 of ECX, and AVX_VNNI bit 4 of EAX in its first subleaf (Intel SDM, volume 2A).
    private static bool HasVnni() =>
        X86Base.CpuId(0, 0).Eax >= 7
        && ((X86Base.CpuId(7, 0).Ecx & (1 << 11)) != 0 || (X86Base.CpuId(7, 1).Eax & (1 << 4)) != 0);
}
