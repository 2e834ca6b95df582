using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Accounts.PersonalTokens;

/// <summary>How a personal token is written: a prefix that scanners of leaked secrets recognise, then 256 random bits.</summary>
internal static class TokenText
{
    public const string Prefix = "knw_";

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
