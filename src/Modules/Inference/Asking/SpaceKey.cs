using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Knowledge.Inference.Asking;

/// <summary>A short text that is the same for the same set of spaces, and no other.</summary>
internal static class SpaceKey
{
    public static string Of(IReadOnlySet<Guid> spaces)
    {
        var ordered = spaces.Order().ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<Guid>(ordered)));
    }
}
