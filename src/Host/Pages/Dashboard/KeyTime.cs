using System.Buffers.Binary;

namespace Knowledge.Host.Pages.Dashboard;

/// <summary>Keys begin with the time of their making (UUID version 7), so the index of the key answers "since when" too.</summary>
internal static class KeyTime
{
    /// <summary>A key before all that were made at <paramref name="at"/> or later, and after all that were made in an earlier millisecond.</summary>
    public static Guid First(DateTimeOffset at)
    {
        Span<byte> key = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(key, at.ToUnixTimeMilliseconds() << 16);
        return new Guid(key, bigEndian: true);
    }
}
