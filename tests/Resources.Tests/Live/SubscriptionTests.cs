using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Live;

/// <summary>A subscription sends what changes, as far as the subscriber may see it.</summary>
public sealed class SubscriptionTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Each_subscriber_hears_of_what_it_may_see()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        using var annHears = await Heard.Of(ann, "subscription { authorChanged { name } }");
        using var bobHears = await Heard.Of(bob, "subscription { authorChanged { name } }");
        await ann.Author(Visibility.Owner, "Only for Ann");
        Assert.Equal("Only for Ann", await annHears.Next("authorChanged", "name"));
        var shown = await ann.Author(name: "For both");
        Assert.Equal("For both", await annHears.Next("authorChanged", "name"));
        Assert.Equal("For both", await bobHears.Next("authorChanged", "name"));
        await ann.Actions.Authors.Show(shown.Id, Visibility.Owner);
        Assert.Equal("For both", await annHears.Next("authorChanged", "name"));
        await ann.Actions.Authors.Rename(shown.Id, "Hidden now");
        await ann.Author(name: "For both again");

        Assert.Equal("Hidden now", await annHears.Next("authorChanged", "name"));
        Assert.Equal("For both again", await bobHears.Next("authorChanged", "name"));
    }

    [Fact]
    public async Task A_subscription_to_one_record_hears_of_that_one()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var wanted = await ann.Book(author);
        using var heard = await Heard.Of(ann, $$"""subscription { bookChanged(id: "{{wanted.Id}}") { t: title author { id } } }""");
        await ann.Book(author, title: "Another");
        await ann.Actions.Books.Sell(wanted.Id);

        Assert.Equal(wanted.Title, await heard.Next("bookChanged", "t"));
    }

    [Fact]
    public async Task A_subscription_to_some_actions_hears_of_those()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        using var heard = await Heard.Of(ann, $$"""subscription { authorChanged(id: "{{author.Id}}", actions: ["Rename", "Remove"]) { name } }""");
        await ann.Actions.Authors.Show(author.Id, Visibility.Owner);
        await ann.Actions.Authors.Rename(author.Id, "Renamed, then shown");
        await ann.Actions.Authors.Show(author.Id, Visibility.Everybody);
        await ann.Actions.Authors.Rename(author.Id, "Renamed once more");

        var told = new[] { await heard.Next("authorChanged", "name"), await heard.Next("authorChanged", "name") };
        Assert.Equal("Renamed once more", told[1]);
        await ann.Actions.Authors.Show(author.Id, Visibility.Owner);
        await ann.Actions.Authors.Rename(author.Id, "Renamed at last");
        Assert.Equal("Renamed at last", await heard.Next("authorChanged", "name"));
    }

    [Fact]
    public async Task A_subscription_with_a_filter_hears_of_records_that_meet_it_after_the_change()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        using var heard = await Heard.Of(ann, $$"""subscription { bookChanged(filter: { author: { id: { eq: "{{author.Id}}" } }, sold: { gte: 5 } }) { title } }""");
        var few = await ann.Book(author, title: "Sells in the end");
        await ann.Actions.Books.Sell(few.Id, 2);
        await ann.Book(title: "Of another author");
        await ann.Actions.Books.Sell(few.Id, 3);

        Assert.Equal("Sells in the end", await heard.Next("bookChanged", "title"));
    }

    [Theory]
    [InlineData("[]", "'actions' takes 1 to 100 names. Leave it out to hear of every action.")]
    [InlineData("[\"\"]", "A name in 'actions' has 1 to 64 characters.")]
    public async Task Actions_that_name_none_are_refused(string actions, string message)
    {
        await using var ann = world.As(People.Ann);
        var refused = await ann.Refused($"subscription {{ authorChanged(actions: {actions}) {{ name }} }}");
        refused.HasCode(FailureCode.Invalid, "actions");
        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public async Task What_is_given_or_taken_counts_in_subscriptions_that_have_begun()
    {
        var guest = Actor.User(Guid.CreateVersion7(), "Guest");
        await using var ann = world.As(People.Ann);
        await using var caller = world.As(guest);
        using var heard = await Heard.Of(caller, "subscription { authorChanged { name } }");
        world.Rights.Give(guest, new ActorGrant(nameof(Author), ActorGrant.Reading));
        await ann.Author(Visibility.Owner, "Given");
        Assert.Equal("Given", await heard.Next("authorChanged", "name"));

        world.Rights.Give(guest);
        await ann.Author(Visibility.Owner, "Taken");
        await ann.Author(name: "For everybody");
        Assert.Equal("For everybody", await heard.Next("authorChanged", "name"));
    }

    [Fact]
    public async Task A_subscriber_that_has_left_is_no_longer_served()
    {
        await using var ann = world.As(People.Ann);
        var left = await Heard.Of(ann, "subscription { authorChanged { name } }");
        using var stays = await Heard.Of(ann, "subscription { authorChanged { name } }");
        left.Dispose();
        await ann.Author(name: "After the leaving");

        Assert.Equal("After the leaving", await stays.Next("authorChanged", "name"));
        Assert.False(left.Any);
    }
}
