using System.Security.Cryptography;

namespace Knowledge.Accounts.People;

/// <summary>Passwords that are given, not chosen.</summary>
internal static class Passwords
{
    private const int Length = 24;

    /// <summary>Without those that look like each other.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A password that nobody guesses: 139 bits.</summary>
    public static string Generate() => RandomNumberGenerator.GetString(Letters, Length);
}
