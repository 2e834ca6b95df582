using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;
using Knowledge.Sample.Shelves;

namespace Knowledge.Resources.Tests.Live;

/// <summary>A declared subscription sends the records for which its condition holds, and then those that join them.</summary>
public sealed class StandingSubscriptionTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Those_of_now_come_first_then_each_that_joins_them()
    {
        await using var ann = world.As(People.Ann);
        var first = await Print(ann);
        using var heard = await Heard.Of(ann, "subscription { ticketFlat { id number } }");
        Assert.Equal(first.Number, await heard.Next("ticketFlat", "number"));
        await using var bob = world.As(People.Bob);
        await Print(bob);
        var second = await Print(ann);
        Assert.Equal(second.Number, await heard.Next("ticketFlat", "number"));

        await ann.Actions.Tickets.Renumber(first.Id, Some.Name());
        var back = await ann.Actions.Tickets.Renumber(first.Id, Some.Name());
        Assert.Equal(back.Number, await heard.Next("ticketFlat", "number"));
    }

    [Fact]
    public async Task Who_subscribes_anew_is_sent_what_still_holds()
    {
        await using var cyd = world.As(Actor.User(Guid.CreateVersion7(), "Cyd", Role.Member));
        var (folded, flat) = (await Print(cyd), await Print(cyd));
        await cyd.Actions.Tickets.Renumber(folded.Id, Some.Name());
        using (var before = await Heard.Of(cyd, "subscription { ticketFlat { id } }"))
            Assert.Equal(flat.Id.ToString(), await before.Next("ticketFlat", "id"));
        using var again = await Heard.Of(cyd, "subscription { ticketFlat { id } }");

        Assert.Equal(flat.Id.ToString(), await again.Next("ticketFlat", "id"));
    }

    [Fact]
    public async Task What_the_subscriber_may_not_see_is_not_sent()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        using var heard = await Heard.Of(bob, "subscription { novelistRegistered { name } }");
        await ann.Author(Visibility.Owner, "Hidden");
        await ann.Author(name: "Shown");

        Assert.Equal("Shown", await heard.Next("novelistRegistered", "name"));
    }

    [Fact]
    public async Task Who_is_refused_by_the_condition_hears_why()
    {
        await using var nobody = world.As(Actor.Anonymous);
        (await nobody.Refused("subscription { ticketFlat { id } }")).HasCode(FailureCode.Forbidden);
    }

    private static async Task<Ticket> Print(Caller caller)
    {
        var shelf = await caller.Actions.As(Actor.System).Shelves.Build(Some.Name(), room: 1);
        return await caller.Actions.Tickets.Print(shelf.Id, Some.Name());
    }
}
