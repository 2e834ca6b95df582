using Knowledge.Kernel.Events;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Parcels;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Jobs;

/// <summary>What people who look after the network can do about a row that fails.</summary>
public sealed class DueWorkTests
{
    private const string Waiting = "sample.Parcel.Waiting";

    [Fact]
    public async Task What_was_given_up_is_done_after_a_retry_and_the_row_tells_who_wanted_it()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var cursed = await host.Pack("cursed");
        await Eventually.Get(() => host.Kept(cursed), kept => kept?.DeadSince is not null, "it is a dead letter");
        host.Courier.IsRepaired = true;

        Assert.True(await host.WithDueWork(work => work.Retry(People.Admin, Waiting, cursed)));

        await host.Becomes(cursed, ParcelStatus.Sent);
        var told = Assert.Single(await Events(host, cursed), row => row.Action == "RetryWaiting");
        Assert.Equal(("Parcel", People.Admin.Id), (told.Resource, told.ActorId));
        await Eventually.Get(() => host.Kept(cursed), kept => kept is null, "nothing is kept of what is done");
        Assert.False(await host.WithDueWork(work => work.Retry(People.Admin, Waiting, cursed)), "Nothing is left to retry.");
    }

    [Fact]
    public async Task What_is_given_up_by_hand_is_not_tried_until_somebody_retries_it()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var cursed = await host.Pack("cursed");
        await Eventually.Get(() => host.Kept(cursed), kept => kept is { Attempts: 1 }, "it has failed once");

        Assert.True(await host.WithDueWork(work => work.GiveUp(People.Admin, Waiting, cursed)));

        host.Courier.IsRepaired = true;
        await host.Becomes(await host.Pack("another"), ParcelStatus.Sent);
        Assert.Equal(ParcelStatus.Packed, await host.Status(cursed));
        Assert.Single(await Events(host, cursed), row => row.Action == "GiveUpWaiting");
        Assert.True(await host.WithDueWork(work => work.Retry(People.Admin, Waiting, cursed)));
        await host.Becomes(cursed, ParcelStatus.Sent);
    }

    [Fact]
    public async Task It_is_for_those_who_look_after_the_network()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());

        (await Some.Refused(host.WithDueWork(work => work.Read(People.Ann).ToListAsync()))).HasCode(FailureCode.Forbidden);
        (await Some.Refused(host.WithDueWork(work => work.Retry(People.Robot, Waiting, Guid.CreateVersion7())))).HasCode(FailureCode.Forbidden);
        (await Some.Refused(host.WithDueWork(work => work.GiveUp(People.Ann, Waiting, Guid.CreateVersion7())))).HasCode(FailureCode.Forbidden);
    }

    private static async Task<List<Event>> Events(JobsHost host, Guid record)
    {
        await using var caller = host.As(People.Admin);
        return await caller.EventsOf(record);
    }
}
