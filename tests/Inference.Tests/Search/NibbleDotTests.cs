using System.Runtime.Intrinsics.X86;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class NibbleDotTests
{
    public delegate int Kernel(ReadOnlySpan<byte> row, ReadOnlySpan<sbyte> question);

    private readonly Random _random = new(20261129);

    public static TheoryData<string> Kernels => [.. All.Where(kernel => kernel.Value.IsSupported).Select(kernel => kernel.Key)];

    private static Dictionary<string, (bool IsSupported, Kernel Run)> All => new()
    {
        ["512 bits"] = (Avx512BW.IsSupported, NibbleDot.With512),
        ["256 bits"] = (Avx2.IsSupported, NibbleDot.With256),
        ["portable"] = (true, NibbleDot.Portable),
        ["chosen"] = (true, NibbleDot.Of),
    };

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_kernel_gives_the_sum_of_products(string kernel)
    {
        for (var turn = 0; turn < 200; turn++)
        {
            var (low, high) = (new int[64 * _random.Next(1, 8)], Array.Empty<int>());
            high = new int[low.Length];
            var question = new sbyte[2 * low.Length];
            for (var at = 0; at < low.Length; at++)
                (low[at], high[at], question[at], question[low.Length + at]) = (Nibble(turn), Nibble(turn), Byte(turn), Byte(turn));
            var expected = low.Select((nibble, at) => nibble * question[at]).Sum() + high.Select((nibble, at) => nibble * question[low.Length + at]).Sum();

            Assert.Equal(expected, All[kernel].Run([.. low.Zip(high, (one, other) => (byte)(one | (other << 4)))], question));
        }
    }

    [Fact]
    public void Rows_that_do_not_fit_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NibbleDot.Of(new byte[64], new sbyte[64]));
        Assert.Throws<ArgumentException>(() => NibbleDot.Of(new byte[60], new sbyte[120]));
    }

    // The first turns have the extremes alone, which would show an overflow.
    private int Nibble(int turn) => turn < 4 ? 15 : _random.Next(16);

    private sbyte Byte(int turn) => turn switch
    {
        0 or 1 => 127,
        2 or 3 => -127,
        _ => (sbyte)_random.Next(-127, 128),
    };
}
