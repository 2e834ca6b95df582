using CsCheck;
using Knowledge.Kernel.Objects;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>What callers may rely on, whichever store is configured.</summary>
public sealed class ObjectStoreTests(Stores stores)
{
    private static readonly byte[] Hello = "hello, network"u8.ToArray();
    private static readonly ObjectDigest Digest = ObjectDigest.Of(Hello);
    private static readonly ObjectExpectation Anything = new(MaxLength: 100 * Content.Megabyte);

    [Theory, EveryStore]
    public async Task What_was_put_is_found_and_read_back(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;

        var stored = await store.Put(new MemoryStream(Hello), new ObjectExpectation(1024, Digest, Hello.Length));

        Assert.Equal(new StoredObject(Digest, Hello.Length), stored);
        Assert.Equal(stored, await store.Find(Digest));
        Assert.Equal(Hello, await store.ReadAll(Digest));
    }

    [Theory, EveryStore]
    public async Task Any_bytes_and_any_part_of_them_read_back_equal(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;
        var parts = Gen.Select(Gen.Byte.Array[0, 5000], Gen.Int[0, 5000], Gen.Nullable(Gen.Int[0, 6000]));
        await parts.SampleAsync(
            async (bytes, offset, length) =>
            {
                offset = Math.Min(offset, bytes.Length);
                var (digest, _) = await store.Put(new MemoryStream(bytes), Anything);
                var expected = bytes.AsSpan(offset, Math.Min(length ?? int.MaxValue, bytes.Length - offset)).ToArray();
                Assert.Equal(expected, await store.ReadAll(digest, offset, length));
            },
            iter: 60,
            threads: 2);
    }

    [Theory, EveryStore]
    public async Task Forty_megabytes_are_stored_in_pieces_and_read_across_them(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;
        var bytes = Content.Bytes(40 * Content.Megabyte + 17);

        var stored = await store.Put(new MemoryStream(bytes), Anything);

        Assert.Equal(bytes.Length, stored.Length);
        Assert.Equal(stored.Digest, ObjectDigest.Of(await store.ReadAll(stored.Digest)));
        var offset = 16 * Content.Megabyte - 5;
        Assert.Equal(bytes[offset..(offset + 10)], await store.ReadAll(stored.Digest, offset, 10));
        Assert.Equal(bytes[^7..], await store.ReadAll(stored.Digest, bytes.Length - 7));
    }

    [Theory, EveryStore]
    public async Task The_same_content_put_at_the_same_time_is_stored_once(StoreKind kind)
    {
        var opened = await stores.Open(kind);
        IObjectStore[] hosts = [opened.Objects, stores.Open(opened).Objects];

        var puts = Enumerable.Range(0, 16).Select(number => hosts[number % 2].Put(new MemoryStream(Hello), Anything));
        var stored = await Task.WhenAll(puts);

        Assert.Equal([new StoredObject(Digest, Hello.Length)], stored.Distinct());
        Assert.Equal(Hello, await hosts[0].ReadAll(Digest));
        Assert.Equal(kind == StoreKind.Folder ? 1 : 0, opened.Files.Length);
    }

    [Theory, EveryStore]
    public async Task Deleting_removes_an_object_and_is_harmless_without_one(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;
        await store.Put(new MemoryStream(Hello), Anything);

        await store.Delete(Digest);
        await store.Delete(Digest);

        Assert.Null(await store.Find(Digest));
        Assert.Equal("OBJECT_NOT_FOUND", (await Assert.ThrowsAsync<ObjectRefused>(() => store.Open(Digest))).Code);
    }

    [Theory, EveryStore]
    public async Task Reading_nothing_still_asks_for_an_object_and_a_place_in_it(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;
        await Refused("OBJECT_NOT_FOUND", () => store.Open(Digest));
        await Refused("OBJECT_NOT_FOUND", () => store.Open(Digest, offset: 3, length: 4));
        await Refused("OBJECT_NOT_FOUND", () => store.Open(Digest, length: 0));
        await store.Put(new MemoryStream(Hello), Anything);

        await Refused("OBJECT_RANGE_OUTSIDE", () => store.Open(Digest, Hello.Length + 1));
        await Refused("OBJECT_RANGE_OUTSIDE", () => store.Open(Digest, Hello.Length + 1, length: 0));
        Assert.Empty(await store.ReadAll(Digest, Hello.Length));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Open(Digest, offset: -1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Open(Digest, length: -1));
    }

    [Theory, EveryStore]
    public async Task A_store_that_works_passes_its_probe_and_leaves_nothing(StoreKind kind)
    {
        var opened = await stores.Open(kind);

        await opened.Objects.Probe();

        Assert.Empty(opened.Files);
    }

    private static async Task Refused(string code, Func<Task> attempt) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<ObjectRefused>(attempt)).Code);
}
