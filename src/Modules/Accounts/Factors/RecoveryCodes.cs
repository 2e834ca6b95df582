using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Accounts.Factors;

/// <summary>Codes for the day on which the phone is lost. Each is 75 bits of chance, so a plain hash is enough to keep of it.</summary>
internal static class RecoveryCodes
{
    public const int Number = 10;
    private const int Letters = 15;
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Number).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters)).Select(code => $"{code[..5]}-{code[5..10]}-{code[10..]}")];

    /// <summary>What is kept of it, however it is typed.</summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant())));
}
