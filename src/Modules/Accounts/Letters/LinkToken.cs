using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Accounts.Letters;

/// <summary>The secret part of a link.</summary>
internal static class LinkToken
{
    /// <summary>Longer than any.</summary>
    public const int Longest = 128;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>What is stored of it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
