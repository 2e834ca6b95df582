using System.Security.Cryptography;
using Knowledge.Kernel.Objects;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Bytes that any process can make again from their number, and streams that misbehave.</summary>
internal static class Content
{
    public const int Megabyte = 1024 * 1024;

    public static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        // Encrypting zeros gives bytes that do not repeat and are the same everywhere.
        using var aes = Aes.Create();
        aes.Key = new byte[32];
        return aes.EncryptCbc(bytes, new byte[16], PaddingMode.Zeros)[..length];
    }

    /// <summary>Gives the bytes and then does what <paramref name="end"/> says instead of ending.</summary>
    public static Stream Then(byte[] bytes, Func<CancellationToken, Task> end) => new Unending(bytes, end);

    public static async Task<byte[]> ReadAll(this IObjectStore store, ObjectDigest digest, long offset = 0, long? length = null)
    {
        await using var content = await store.Open(digest, offset, length);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private sealed class Unending(byte[] bytes, Func<CancellationToken, Task> end) : MemoryStream(bytes, writable: false)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
            {
                await end(cancellationToken);
                Position = 0;
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
