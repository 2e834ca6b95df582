using Knowledge.Kernel.Objects;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>A host that is killed while it writes leaves no object, and nothing that a sweep does not remove.</summary>
public sealed class KilledWriterTests(Stores stores)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Theory, EveryStore]
    public async Task Killed_while_content_arrives(StoreKind kind)
    {
        const int length = 3 * Content.Megabyte;
        var store = await stores.Open(kind);
        await using (var writer = WriterProcess.Start(store, length, ends: false))
        {
            await Until(() => store.Files is [var file] && new FileInfo(file).Length == length);
            await writer.Kill();
        }

        await NothingIsVisibleAndAnotherTryWorks(store, length, remains: 1);
    }

    [Fact]
    public async Task Killed_while_it_uploads()
    {
        const int length = 40 * Content.Megabyte;
        await using var proxy = new StallingProxy((await stores.Swift()).Endpoint, after: 24 * Content.Megabyte);
        var store = await stores.Open(StoreKind.S3);
        var throughProxy = store.Settings.ToDictionary();
        throughProxy["Objects:S3:Endpoint"] = proxy.Endpoint;
        await using (var writer = WriterProcess.Start(store with { Settings = throughProxy }, length, ends: true))
        {
            await proxy.Stalled.WaitAsync(Deadline);
            await writer.Kill();
        }

        // The received file, and the upload that has one of its three parts.
        await NothingIsVisibleAndAnotherTryWorks(store, length, remains: 2);
    }

    [Theory, EveryStore]
    public async Task A_sweep_leaves_what_is_young_or_stored(StoreKind kind)
    {
        var store = await stores.Open(kind);
        var bytes = Content.Bytes(10);
        await store.Objects.Put(new MemoryStream(bytes), new ObjectExpectation(10));
        var incoming = Directory.CreateDirectory(Path.Combine(store.Folder, "incoming"));
        await File.WriteAllTextAsync(Path.Combine(incoming.FullName, "young"), "");

        Assert.Equal(0, await store.Objects.Sweep(TimeSpan.FromHours(1)));
        Assert.Equal(1, await store.Objects.Sweep(TimeSpan.Zero));

        Assert.Equal(bytes, await store.Objects.ReadAll(ObjectDigest.Of(bytes)));
    }

    private async Task NothingIsVisibleAndAnotherTryWorks(OpenStore killed, int length, int remains)
    {
        var bytes = Content.Bytes(length);
        var digest = ObjectDigest.Of(bytes);
        var store = stores.Open(killed);

        Assert.Null(await store.Objects.Find(digest));
        Assert.Equal(remains, await store.Objects.Sweep(TimeSpan.FromMinutes(-1)));
        Assert.Empty(store.Files);

        await store.Objects.Put(new MemoryStream(bytes), new ObjectExpectation(length, digest, length));
        Assert.Equal(digest, ObjectDigest.Of(await store.Objects.ReadAll(digest)));
    }

    private static async Task Until(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!condition())
            await Task.Delay(20, deadline.Token);
    }
}
