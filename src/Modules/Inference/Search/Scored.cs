using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search;

/// <summary>A slot of the index and what a scan gave it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Scored(float Score, int Slot)
{
    private const uint Sign = 0x8000_0000;

    /// <summary>A number that is the lower the better the score is and, of equal scores, the lower the slot.</summary>
    /// <remarks>Sorting many of these is several times as fast as sorting pairs with a comparison.</remarks>
    internal ulong Rank
    {
        get
        {
            var bits = BitConverter.SingleToUInt32Bits(Score);
            // The bits of floats order like whole numbers once the sign is flipped, and those of negative ones all of them.
            var ascending = (bits & Sign) == 0 ? bits | Sign : ~bits;
            return ((ulong)~ascending << 32) | (uint)Slot;
        }
    }

    /// <summary>What a rank was made of.</summary>
    internal static Scored Of(ulong rank)
    {
        var ascending = ~(uint)(rank >> 32);
        var bits = (ascending & Sign) != 0 ? ascending & ~Sign : ~ascending;
        return new Scored(BitConverter.UInt32BitsToSingle(bits), (int)(uint)rank);
    }
}
