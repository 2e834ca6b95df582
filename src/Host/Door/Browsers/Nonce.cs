using System.Security.Cryptography;

namespace Knowledge.Host.Door.Browsers;

/// <summary>A number used once: scripts that carry the one of their response run, and no others.</summary>
internal static class Nonce
{
    private const int Bytes = 16;
    private static readonly object Key = new();

    /// <summary>The one of this response.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is string made)
            return made;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        context.Items[Key] = nonce;
        return nonce;
    }
}
