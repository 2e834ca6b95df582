using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Knowledge.Library.Spaces;

namespace Knowledge.Inference.Asking;

/// <summary>A short text that is the same for whoever may find the same, and for nobody else.</summary>
internal static class SpaceKey
{
    public static string Of(Findable findable)
    {
        Guid[] ordered = [.. findable.Spaces.Order(), Guid.Empty, .. findable.Withdrawn.Order()];
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<Guid>(ordered)));
    }
}
