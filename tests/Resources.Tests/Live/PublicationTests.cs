using Knowledge.Kernel.Live;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Live;

/// <summary>What is told live is what was committed.</summary>
public sealed class PublicationTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_commit_is_told_once_for_each_record_with_the_numbers_of_the_feed()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await using var live = Listen();
        var book = await ann.Actions.Books.PublishReviewed(author.Id, "Told", Some.Name(), stars: 5);

        var told = new[] { await live.Next(), await live.Next(), await live.Next() };
        Assert.Equal(["Author.Rename", "Book.PublishReviewed", "Review.Write"], told.Select(change => $"{change.Resource}.{change.Action}").Order());
        Assert.Equal(["name"], told.Single(change => change.Resource == "Author").Fields);
        var stored = Assert.Single(await ann.EventsOf(book.Id));
        Assert.Equal(stored.Id, told.Single(change => change.RecordId == book.Id).Id);
    }

    [Fact]
    public async Task A_listener_already_finds_what_it_is_told_of()
    {
        await using var ann = world.As(People.Ann);
        await using var live = Listen();
        var creating = ann.Author();
        var told = await live.Next();

        await using var other = world.As(People.Bob);
        Assert.Single(other.Actions.Authors.Read().Where(row => row.Id == told.RecordId));
        await creating;
    }

    [Fact]
    public async Task Nothing_is_told_of_what_was_rolled_back()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await using var live = Listen();
        await Some.Refused(ann.Actions.Books.PublishReviewed(author.Id, "Not told", "In vain", stars: 0));
        await Some.Refused(ann.Author(name: author.Name));
        var next = await ann.Author();

        var told = await live.Next();
        Assert.Equal((next.Id, "Register"), (told.RecordId, told.Action));
    }

    private Listener Listen() => new(world.Live);

    private sealed class Listener : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new(TimeSpan.FromSeconds(20));
        private readonly IAsyncEnumerator<LiveEvent> events;

        public Listener(LiveEvents live) => events = live.Listen(stop.Token).GetAsyncEnumerator();

        public async Task<LiveEvent> Next()
        {
            Assert.True(await events.MoveNextAsync());
            return events.Current;
        }

        public async ValueTask DisposeAsync()
        {
            await events.DisposeAsync();
            stop.Dispose();
        }
    }
}
