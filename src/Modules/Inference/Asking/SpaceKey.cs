using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Knowledge.Library.Spaces;

namespace Knowledge.Inference.Asking;

/// <summary>A short text that is the same for whoever may find the same, and for nobody else.</summary>
internal static class SpaceKey
{
    // What was read for several askers is looked at by each of them.
    private static readonly ConditionalWeakTable<Findable, string> Known = [];

    public static string Of(Findable findable) => Known.GetValue(findable, Make);

    private static string Make(Findable findable)
    {
        Guid[] ordered = [.. findable.Spaces.Order(), Guid.Empty, .. findable.Withdrawn.Order()];
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<Guid>(ordered)));
    }
}
