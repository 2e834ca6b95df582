using System.Text.Json;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>Every action writes its record and the event that says so.</summary>
public sealed class RecordTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Creating_writes_the_record_and_what_it_now_holds()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author(name: "Marguerite");

        var stored = ann.Actions.Authors.Read().Single(row => row.Id == author.Id);
        Assert.Equal("Marguerite", stored.Name);
        Assert.Equal(Email.Parse("ann@example.org", null), stored.Email);
        Assert.Equal([Genre.Novel], stored.Genres);
        var told = Assert.Single(await ann.EventsOf(author.Id));
        Assert.Equal(("Author", "Register", ActorKind.User, People.Ann.Id, "Ann"), (told.Resource, told.Action, told.ActorKind, told.ActorId, told.ActorName));
        Assert.Equal(stored.CreatedAt, told.At, TimeSpan.FromMilliseconds(1));
        Assert.Equal("""[null,"Marguerite"]""", Change(told.Changes, "name"));
        Assert.Equal("""[null,["Novel"]]""", Change(told.Changes, "genres"));
        Assert.Equal("""[null,["old"]]""", Change(told.Changes, "tags"));
        Assert.Equal("""[null,"ann@example.org"]""", Change(told.Changes, "email"));
    }

    [Fact]
    public async Task An_event_names_the_administrator_behind_the_actor_also_of_what_follows_from_the_action()
    {
        var ada = new Impersonator(Guid.CreateVersion7(), "Ada");
        await using var behind = world.As(People.Ann with { By = ada });
        var author = await behind.Author(name: "Sidonie");
        var book = await behind.Actions.Books.PublishReviewed(author.Id, "Together", Some.Name(), stars: 4);
        await behind.Actions.As(People.Ann).Authors.Rename(author.Id, "Gabrielle");

        var told = await behind.EventsOf(author.Id);
        var review = await behind.EventsOf(behind.Actions.Reviews.Read().Single(row => row.BookId == book.Id).Id);
        Assert.Equal((People.Ann.Id, ada.Id, ada.Name), (told[0].ActorId, told[0].ImpersonatorId, told[0].ImpersonatorName));
        Assert.Equal((ActorKind.System, ada.Id), (review[0].ActorKind, review[0].ImpersonatorId));
        Assert.Null(told[^1].ImpersonatorId);
    }

    [Fact]
    public async Task Updating_tells_the_values_before_and_after_and_nothing_else()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author(name: "George");
        await ann.Actions.Authors.Rename(author.Id, "Aurore");

        var told = (await ann.EventsOf(author.Id))[^1];
        Assert.Equal("Rename", told.Action);
        Assert.Equal("""{"name":["George","Aurore"]}""", JsonSerializer.Serialize(told.Changes));
        Assert.True(ann.Actions.Authors.Read().Single(row => row.Id == author.Id).UpdatedAt > author.CreatedAt);
    }

    [Fact]
    public async Task Destroying_deletes_the_record_and_keeps_what_it_held()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author(name: "Honoré");
        await ann.Actions.Authors.Remove(author.Id);

        Assert.Empty(ann.Actions.Authors.Read().Where(row => row.Id == author.Id));
        var told = (await ann.EventsOf(author.Id))[^1];
        Assert.Equal("Remove", told.Action);
        Assert.Equal("""["Honoré",null]""", Change(told.Changes, "name"));
    }

    [Fact]
    public async Task Events_never_hold_what_is_sensitive()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var renewed = await ann.Actions.Authors.Renew(author.Id);
        await ann.Actions.Authors.Remove(author.Id);

        var events = await ann.EventsOf(author.Id);
        Assert.Equal(3, events.Count);
        foreach (var told in events)
        {
            Assert.Equal("""["hidden","hidden"]""", Change(told.Changes, "tokenHash"));
            Assert.DoesNotContain("hash of", JsonSerializer.Serialize(told.Changes), StringComparison.Ordinal);
            Assert.DoesNotContain(renewed.Secret!, JsonSerializer.Serialize(told.Changes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_change_of_unrecorded_fields_alone_makes_no_event()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await ann.Actions.Authors.Visit(author.Id);

        Assert.Equal("Register", Assert.Single(await ann.EventsOf(author.Id)).Action);
        var stored = ann.Actions.Authors.Read().Single(row => row.Id == author.Id);
        Assert.Equal((1, "Ann"), (stored.Visits, stored.LastVisitor));
    }

    [Fact]
    public async Task An_action_that_changes_nothing_makes_no_event()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author(name: "Colette");
        await ann.Actions.Authors.Rename(author.Id, "Colette");

        Assert.Single(await ann.EventsOf(author.Id));
    }

    [Fact]
    public async Task Lists_of_numbers_are_told_entry_by_entry()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        await ann.Actions.Books.Republish(book.Id, new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), [1, 4]);

        var told = (await ann.EventsOf(book.Id))[^1];
        Assert.Equal("[[],[1,4]]", Change(told.Changes, "editions"));
    }

    [Fact]
    public async Task Any_offset_names_the_same_point_in_time()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        var noon = new DateTimeOffset(2020, 7, 1, 12, 0, 0, TimeSpan.FromHours(2));
        await ann.Actions.Books.Republish(book.Id, noon, []);

        Assert.Equal(noon, ann.Actions.Books.Read().Single(row => row.Id == book.Id).PublishedAt);
    }

    private static string Change(JsonDocument changes, string field) => JsonSerializer.Serialize(changes.RootElement.GetProperty(field), Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
