using Knowledge.Kernel.Objects;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Content that is not as announced, or does not arrive whole, leaves nothing behind.</summary>
public sealed class RefusedContentTests(Stores stores)
{
    private static readonly byte[] Hello = "hello, network"u8.ToArray();
    private static readonly ObjectDigest Digest = ObjectDigest.Of(Hello);
    private static readonly ObjectDigest Other = ObjectDigest.Of("something else"u8);

    [Theory, EveryStore]
    public async Task A_wrong_digest_is_refused(StoreKind kind)
    {
        var store = await stores.Open(kind);

        var refused = await Refused(store, "OBJECT_DIGEST_MISMATCH", new MemoryStream(Hello), new ObjectExpectation(1024, Other));

        Assert.Contains($"{Digest}", refused.Message);
        Assert.Contains($"{Other}", refused.Message);
        Assert.EndsWith(refused.Cure, refused.Message);
    }

    [Theory, EveryStore]
    public async Task Fewer_bytes_than_announced_are_refused(StoreKind kind) =>
        await Refused(await stores.Open(kind), "OBJECT_LENGTH_MISMATCH", new MemoryStream(Hello), new ObjectExpectation(1024, Digest, Hello.Length + 1));

    [Theory, EveryStore]
    public async Task More_bytes_than_announced_are_refused(StoreKind kind) =>
        await Refused(await stores.Open(kind), "OBJECT_LENGTH_MISMATCH", new MemoryStream(Hello), new ObjectExpectation(1024, Length: Hello.Length - 1));

    [Theory, EveryStore]
    public async Task Content_without_end_is_refused_at_the_limit(StoreKind kind) =>
        await Refused(
            await stores.Open(kind),
            "OBJECT_TOO_LARGE",
            Content.Then(Content.Bytes(Content.Megabyte), _ => Task.CompletedTask),
            new ObjectExpectation(5 * Content.Megabyte));

    [Theory, EveryStore]
    public async Task As_many_bytes_as_the_limit_are_taken(StoreKind kind)
    {
        var store = (await stores.Open(kind)).Objects;

        var stored = await store.Put(new MemoryStream(Hello), new ObjectExpectation(Hello.Length, Digest, Hello.Length));

        Assert.Equal(stored, await store.Find(Digest));
    }

    [Theory, EveryStore]
    public async Task A_sender_that_breaks_off_leaves_nothing(StoreKind kind)
    {
        var store = await stores.Open(kind);
        var broken = Content.Then(Hello, _ => throw new IOException("The connection was closed."));

        await Assert.ThrowsAsync<IOException>(() => store.Objects.Put(broken, new ObjectExpectation(1024)));

        await NothingIsThere(store);
    }

    [Theory, EveryStore]
    public async Task Giving_up_leaves_nothing(StoreKind kind)
    {
        var store = await stores.Open(kind);
        using var giveUp = new CancellationTokenSource();
        var slow = Content.Then(Hello, async cancellation =>
        {
            await giveUp.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Objects.Put(slow, new ObjectExpectation(1024), giveUp.Token));

        await NothingIsThere(store);
    }

    private static async Task<ObjectRefused> Refused(OpenStore store, string code, Stream content, ObjectExpectation expected)
    {
        var refused = await Assert.ThrowsAsync<ObjectRefused>(() => store.Objects.Put(content, expected));
        Assert.Equal(code, refused.Code);
        await NothingIsThere(store);
        return refused;
    }

    private static async Task NothingIsThere(OpenStore store)
    {
        Assert.Empty(store.Files);
        Assert.Null(await store.Objects.Find(Digest));
        Assert.Null(await store.Objects.Find(Other));
    }
}
