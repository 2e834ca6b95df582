using System.Net;
using Knowledge.Kernel.Objects;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Addresses that carry their own permission, and only that one.</summary>
public sealed class PresignedTests(Stores stores) : IDisposable
{
    private static readonly byte[] Hello = "hello, network"u8.ToArray();
    private readonly HttpClient anyone = new();

    [Fact]
    public async Task A_folder_has_no_addresses()
    {
        var store = (await stores.Open(StoreKind.Folder)).Objects;

        Assert.Null(await store.PresignedGet(ObjectDigest.Of(Hello), TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Anyone_reads_from_the_address()
    {
        var address = await Presign();

        Assert.Equal(Hello, await anyone.GetByteArrayAsync(address));
    }

    [Theory]
    [InlineData("X-Amz-Expires=60", "X-Amz-Expires=6000")]
    [InlineData("X-Amz-Signature=", "X-Amz-Signature=0")]
    [InlineData("/objects/", "/objects/0")]
    public async Task An_address_that_was_changed_is_refused(string part, string change)
    {
        var address = await Presign();
        var tampered = address.AbsoluteUri.Replace(part, change);

        Assert.NotEqual(address.AbsoluteUri, tampered);
        Assert.Equal(HttpStatusCode.Forbidden, (await anyone.GetAsync(new Uri(tampered))).StatusCode);
    }

    [Fact]
    public async Task An_address_only_reads()
    {
        var address = await Presign();

        Assert.Equal(HttpStatusCode.Forbidden, (await anyone.DeleteAsync(address)).StatusCode);
        Assert.Equal(Hello, await anyone.GetByteArrayAsync(address));
    }

    [Theory, EveryStore]
    public async Task A_validity_that_no_storage_grants_is_refused(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.PresignedGet(default, TimeSpan.FromDays(8)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.PresignedGet(default, TimeSpan.Zero));
    }

    public void Dispose() => anyone.Dispose();

    private async Task<Uri> Presign()
    {
        var store = (await stores.Open(StoreKind.S3)).Objects;
        var stored = await store.Put(new MemoryStream(Hello), new ObjectExpectation(1024));
        return (await store.PresignedGet(stored.Digest, TimeSpan.FromMinutes(1)))!;
    }
}
