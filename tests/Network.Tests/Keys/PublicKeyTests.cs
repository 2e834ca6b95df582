using System.Security.Cryptography;
using CsCheck;
using Knowledge.Network.Keys;

namespace Knowledge.Network.Tests.Keys;

/// <summary>Which keys nodes may have, and which signatures count as theirs.</summary>
public sealed class PublicKeyTests
{
    /// <summary>The key of RFC 7515, appendix A.3, a second witness beside Node.js.</summary>
    private const string OfRfc7515 =
        """{ "crv": "P-256", "kty": "EC", "use": "sig", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" }""";

    [Fact]
    public void A_key_is_the_same_however_it_is_written()
    {
        var key = PublicKey.Parse(Vector.Jwk, null);

        Assert.Equal(key, PublicKey.Parse(Vector.Pem, null));
        Assert.Equal(key, PublicKey.Parse("  " + key, null));
        Assert.Equal(key.GetHashCode(), PublicKey.Parse(Vector.Pem, null).GetHashCode());
        Assert.NotEqual(key, PublicKey.Parse(OfRfc7515, null));
    }

    [Fact]
    public void The_thumbprint_is_that_of_rfc_7638()
    {
        Assert.Equal(Vector.Thumbprint, PublicKey.Parse(Vector.Jwk, null).Thumbprint);
        Assert.Equal(Vector.Thumbprint, PublicKey.Parse(Vector.Pem, null).Thumbprint);
    }

    [Fact]
    public void A_key_is_written_with_its_required_members_in_order() => Assert.Equal(
        """{"crv":"P-256","kty":"EC","x":"2jvObW4Bht2Vfdt-o2oMmgTdmY9k_nS8gkCHeyypc-Q","y":"rWyfx9_7SbmADeXwVC9CuUlR3xd95OEuANI5igQMDRU"}""",
        PublicKey.Parse(Vector.Jwk, null).ToString());

    [Theory]
    [InlineData(Vector.PrivateJwk)]
    [InlineData(Vector.PrivatePem)]
    [InlineData(Vector.PrivatePem + Vector.Pem)]
    [InlineData(Vector.Pem + Vector.PrivatePem)]
    public void A_private_key_is_refused(string text) => Refused(text);

    [Theory]
    [InlineData(Vector.P384Jwk)]
    [InlineData(Vector.P384Pem)]
    [InlineData(Vector.Secp256k1Jwk)]
    [InlineData(Vector.Secp256k1Pem)]
    public void A_key_on_another_curve_is_refused(string text) => Refused(text);

    [Fact]
    public void A_point_off_the_curve_is_refused()
    {
        Refused(Vector.Jwk.Replace("rWyfx9", "rWyfx8", StringComparison.Ordinal));
        Refused(Vector.Jwk.Replace("P-256", "P-384", StringComparison.Ordinal));
        Refused(Vector.P384Jwk.Replace("P-384", "P-256", StringComparison.Ordinal));
        Refused(Vector.Secp256k1Jwk.Replace("secp256k1", "P-256", StringComparison.Ordinal));
        Refused("""{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"kty":"EC","crv":"P-256"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":1,"y":2}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":null,"y":null}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"!","y":"!"}""")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void A_text_that_is_no_key_is_refused(string text) => Refused(text);

    [Fact]
    public void A_long_text_is_refused_unread() => Refused(Vector.Jwk.Replace("}", ",\"kid\":\"" + new string('a', 1000) + "\"}", StringComparison.Ordinal));

    [Theory]
    [InlineData(Vector.FixedBase64Url)]
    [InlineData(Vector.FixedBase64)]
    [InlineData(Vector.DerBase64Url)]
    [InlineData(Vector.DerBase64)]
    public void A_signature_counts_in_every_usual_form(string signature)
    {
        Assert.True(PublicKey.Parse(Vector.Jwk, null).Verifies(Vector.Text, signature));
        Assert.False(PublicKey.Parse(Vector.Jwk, null).Verifies(Vector.Text + ".", signature));
        Assert.False(PublicKey.Parse(OfRfc7515, null).Verifies(Vector.Text, signature));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("=")]
    [InlineData("no signature at all")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_signature_does_not_verify(string signature) => Assert.False(PublicKey.Parse(Vector.Jwk, null).Verifies(Vector.Text, signature));

    [Fact]
    public void Any_text_is_a_key_or_is_refused_politely() =>
        Gen.OneOf(Gen.String, Gen.String.Select(text => "{" + text), Gen.Char.Select(letter => Vector.Jwk.Replace('x', letter))).Sample(text =>
            Assert.Equal(PublicKey.TryParse(text, null, out var key), key is not null));

    [Fact]
    public void Any_signature_verifies_or_does_not_but_never_throws()
    {
        var key = PublicKey.Parse(Vector.Jwk, null);
        Gen.OneOf(Gen.String, Gen.Byte.Array[0, 140].Select(Convert.ToBase64String)).Sample(signature => Assert.False(key.Verifies(Vector.Text, signature)));
    }

    [Fact]
    public void What_a_key_signs_verifies_with_its_public_half() => Gen.String.Sample(
        text =>
        {
            using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var key = PublicKey.Parse(pair.ExportSubjectPublicKeyInfoPem(), null);
            var wellFormed = string.Concat(text.EnumerateRunes());
            Assert.True(key.Verifies(wellFormed, Convert.ToBase64String(pair.SignData(System.Text.Encoding.UTF8.GetBytes(wellFormed), HashAlgorithmName.SHA256))));
            Assert.Equal(key, PublicKey.Parse(key.ToString(), null));
        },
        iter: 50);

    private static void Refused(string text)
    {
        Assert.False(PublicKey.TryParse(text, null, out _));
        Assert.Contains("P-256", Assert.Throws<FormatException>(() => PublicKey.Parse(text, null)).Message, StringComparison.Ordinal);
    }
}
