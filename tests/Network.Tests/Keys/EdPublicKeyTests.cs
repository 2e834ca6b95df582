using System.Buffers.Text;
using System.Text;
using CsCheck;
using Knowledge.Network.Keys;
using NSec.Cryptography;
using PublicKey = Knowledge.Network.Keys.PublicKey;

namespace Knowledge.Network.Tests.Keys;

/// <summary>Keys of the second kind.</summary>
public sealed class EdPublicKeyTests
{
    /// <summary>Every encoding of a point of small order, of which libsodium knows seven, with and without the sign.</summary>
    public static TheoryData<string> SmallOrder =>
    [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    ];

    [Fact]
    public void A_key_is_the_same_however_it_is_written_and_has_the_thumbprint_of_rfc_8037()
    {
        var key = PublicKey.Parse(EdVector.Jwk, null);

        Assert.Equal(key, PublicKey.Parse(EdVector.Pem, null));
        Assert.Equal(key, PublicKey.Parse(key.ToString(), null));
        Assert.Equal(EdVector.Thumbprint, key.Thumbprint);
        Assert.Equal("""{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""", key.ToString());
        Assert.NotEqual(key, PublicKey.Parse(Vector.Jwk, null));
    }

    [Fact]
    public void A_signature_counts_for_its_text_and_its_key_alone()
    {
        var key = PublicKey.Parse(EdVector.Jwk, null);

        Assert.True(key.Verifies(Vector.Text, EdVector.Signature));
        Assert.False(key.Verifies(Vector.Text + ".", EdVector.Signature));
        Assert.False(key.Verifies(Vector.Text, Vector.FixedBase64Url));
        Assert.False(key.Verifies(Vector.Text, EdVector.Signature[..^2]));
        Assert.False(PublicKey.Parse(Vector.Jwk, null).Verifies(Vector.Text, EdVector.Signature));
    }

    [Theory]
    [MemberData(nameof(SmallOrder))]
    public void A_point_of_small_order_is_refused(string point) => Refused(Jwk(Convert.FromHexString(point)));

    [Theory]
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    public void What_is_no_point_or_not_the_usual_way_to_write_it_is_refused(string point) => Refused(Jwk(Convert.FromHexString(point)));

    [Theory]
    [InlineData(EdVector.PrivateJwk)]
    [InlineData(EdVector.PrivatePem)]
    [InlineData(EdVector.PrivatePem + "\n" + EdVector.Pem)]
    [InlineData(EdVector.Pem + "\n" + EdVector.PrivatePem)]
    public void A_private_key_is_refused(string text) => Refused(text);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(57)]
    public void A_key_of_another_length_is_refused(int bytes) => Refused(Jwk([.. Base64Url.DecodeFromChars("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"), .. new byte[32]], bytes));

    [Theory]
    [InlineData("OKP", "X25519")]
    [InlineData("OKP", "Ed448")]
    [InlineData("EC", "Ed25519")]
    [InlineData("OKP", "P-256")]
    [InlineData("oct", "Ed25519")]
    public void A_key_that_says_something_else_is_refused(string kty, string crv) =>
        Refused(EdVector.Jwk.Replace("OKP", kty, StringComparison.Ordinal).Replace("Ed25519", crv, StringComparison.Ordinal));

    [Fact]
    public void What_a_key_signs_verifies_with_its_public_half() => Gen.String.Sample(
        text =>
        {
            using var pair = Key.Create(SignatureAlgorithm.Ed25519);
            var key = PublicKey.Parse(Jwk(pair.PublicKey.Export(KeyBlobFormat.RawPublicKey)), null);
            var wellFormed = string.Concat(text.EnumerateRunes());
            Assert.True(key.Verifies(wellFormed, Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(pair, Encoding.UTF8.GetBytes(wellFormed)))));
        },
        iter: 50);

    private static string Jwk(byte[] point, int? length = null) => $$"""{"kty":"OKP","crv":"Ed25519","x":"{{Base64Url.EncodeToString(point.AsSpan(0, length ?? point.Length))}}"}""";

    private static void Refused(string text)
    {
        Assert.False(PublicKey.TryParse(text, null, out _));
        Assert.Contains("Ed25519", Assert.Throws<FormatException>(() => PublicKey.Parse(text, null)).Message, StringComparison.Ordinal);
    }
}
