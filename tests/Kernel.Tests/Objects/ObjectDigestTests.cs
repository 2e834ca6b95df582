using CsCheck;
using Knowledge.Kernel.Objects;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

public sealed class ObjectDigestTests
{
    // The SHA-256 of nothing, as FIPS 180 gives it.
    private const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void It_is_the_sha256_of_the_content() => Assert.Equal(Nothing, ObjectDigest.Of([]).ToString());

    [Fact]
    public void Any_digest_is_written_in_64_digits_and_read_back_equal() =>
        Gen.Byte.Array[32].Sample(bytes =>
        {
            var digest = new ObjectDigest(bytes);
            Assert.Equal(Convert.ToHexStringLower(bytes), digest.ToString());
            Assert.Equal(digest, ObjectDigest.Parse(digest.ToString()));
        });

    [Fact]
    public void Only_the_one_spelling_is_read()
    {
        string?[] others = [null, "", Nothing[1..], Nothing + "0", Nothing.ToUpperInvariant(), " " + Nothing[1..], "g" + Nothing[1..], "0x" + Nothing[2..]];

        Assert.All(others, text => Assert.False(ObjectDigest.TryParse(text, out _)));
        Assert.Throws<FormatException>(() => ObjectDigest.Parse(Nothing[1..]));
    }

    [Fact]
    public void It_takes_exactly_32_bytes() => Assert.Throws<ArgumentException>(() => new ObjectDigest(new byte[31]));
}
