using System.Runtime.Intrinsics.X86;
using CsCheck;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class ByteDotTests
{
    private static readonly Gen<(sbyte[], sbyte[])> Rows = Gen.Int[1, 12].SelectMany(parts =>
        Gen.Select(Gen.SByte[-127, 127].Array[parts * ByteDot.Alignment], Gen.SByte[-127, 127].Array[parts * ByteDot.Alignment]));

    [Fact]
    public void Every_kernel_gives_the_sum_of_products() => Rows.Sample((left, right) =>
    {
        var expected = left.Zip(right).Sum(pair => pair.First * pair.Second);

        Assert.Equal(expected, ByteDot.Of(left, right));
        Assert.Equal(expected, ByteDot.Portable(left, right));
        if (Avx2.IsSupported) Assert.Equal(expected, ByteDot.With256(left, right));
        if (Avx512BW.IsSupported) Assert.Equal(expected, ByteDot.With512(left, right));
    });

    [Fact]
    public void The_largest_values_do_not_overflow()
    {
        var row = Enumerable.Repeat((sbyte)-127, 384).ToArray();

        Assert.Equal(384 * 127 * 127, ByteDot.Of(row, row));
        Assert.Equal(384 * 127 * 127, ByteDot.Portable(row, row));
    }

    [Fact]
    public void Rows_of_other_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => ByteDot.Of(new sbyte[64], new sbyte[128]));
}
