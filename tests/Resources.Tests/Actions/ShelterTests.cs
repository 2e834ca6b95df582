using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;
using Knowledge.Sample.Shelves;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>An action that goes on after an inner one was refused saves nothing of that one.</summary>
public sealed class ShelterTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Nothing_of_a_refused_inner_action_is_saved_by_one_that_goes_on()
    {
        await using var ann = world.As(People.Ann);
        var (outer, inner) = (await Ticket(ann), await Ticket(ann));
        var number = "no " + Some.Name();
        await ann.Actions.Tickets.Swap(outer.Id, inner.Id, number);

        Assert.Equal((2, 0), (await Folds(ann, outer), await Folds(ann, inner)));
        Assert.Empty(ann.Actions.Tickets.Read().Where(row => row.Number == number + " copy"));
        Assert.Equal(["Print", "Swap"], (await ann.EventsOf(outer.Id)).Select(told => told.Action));
        Assert.Single(await ann.EventsOf(inner.Id));
    }

    [Fact]
    public async Task The_caller_keeps_its_own_changes_of_the_record_that_the_inner_action_was_about()
    {
        await using var ann = world.As(People.Ann);
        var ticket = await Ticket(ann);
        await ann.Actions.Tickets.Swap(ticket.Id, ticket.Id, "no " + Some.Name());
        Assert.Equal(2, await Folds(ann, ticket));
        await ann.Actions.Tickets.Swap(ticket.Id, ticket.Id, Some.Name());
        Assert.Equal(13, await Folds(ann, ticket));
    }

    [Fact]
    public async Task What_was_written_before_the_refusal_keeps_the_whole_from_being_committed()
    {
        await using var ann = world.As(People.Ann);
        var ticket = await Ticket(ann);

        (await Some.Refused(ann.Actions.Tickets.Force(ticket.Id))).HasCode("TOO_LATE");
        Assert.Equal(0, await Folds(ann, ticket));
        Assert.Single(await ann.EventsOf(ticket.Id));
    }

    private static Task<int> Folds(Caller caller, Ticket ticket) => caller.Actions.Tickets.Read().Where(row => row.Id == ticket.Id).Select(row => row.Folds).SingleAsync();

    private static async Task<Ticket> Ticket(Caller caller) => await caller.Actions.Tickets.Print((await caller.Actions.Shelves.Build(Some.Name(), 5)).Id, Some.Name());
}
