using System.Diagnostics;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Parcels;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Jobs;

/// <summary>The action of a trigger runs on the rows that match, soon after a change and by looking again.</summary>
public sealed class TriggerTests
{
    [Fact]
    public async Task A_row_that_matches_is_run_soon_after_its_commit_as_the_system_and_through_the_pipeline()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        await host.Becomes(await host.Pack("warm-up"), ParcelStatus.Sent);
        var started = Stopwatch.GetTimestamp();
        var parcel = await host.Pack("a book");
        await host.Becomes(parcel, ParcelStatus.Sent);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), "It must not wait for the next look, which comes every minute.");

        await using var ann = host.As(People.Ann);
        var events = await ann.EventsOf(parcel);
        Assert.Equal([("Pack", ActorKind.User), ("Send", ActorKind.System)], events.Select(row => (row.Action, row.ActorKind)));
        Assert.Null(await host.Kept(parcel));
    }

    [Fact]
    public async Task What_was_due_while_no_host_ran_is_found_at_the_start()
    {
        var database = await JobsHost.Database();
        Guid parcel;
        await using (var first = await JobsHost.Start(database))
            parcel = await first.Pack("slow");
        await using var second = await JobsHost.Start(database);
        second.Courier.Open();
        await second.Becomes(parcel, ParcelStatus.Sent);
    }

    [Fact]
    public async Task What_becomes_due_by_the_clock_is_found_by_looking_again()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(1.5);
        var late = await host.Pack("late", ParcelStatus.OnTheWay, deadline);
        var early = await host.Pack("early", ParcelStatus.OnTheWay, deadline.AddHours(1));
        await host.Becomes(late, ParcelStatus.Lost);
        Assert.True(TimeProvider.System.GetUtcNow() > deadline);
        Assert.Equal(ParcelStatus.OnTheWay, await host.Status(early));
    }

    [Fact]
    public async Task More_rows_than_a_batch_are_all_run_once()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var parcels = new List<Guid>();
        for (var number = 0; number < 45; number++)
            parcels.Add(await host.Pack($"number {number}"));
        foreach (var parcel in parcels)
            await host.Becomes(parcel, ParcelStatus.Sent);
        Assert.Equal(parcels.Order(), host.Courier.Taken.Order());
    }

    [Fact]
    public async Task Rows_of_another_resource_make_records_of_this_one_and_many_are_done_at_once_when_there_is_room()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        foreach (var label in new[] { "one", "two", "three" })
            await host.Pack(label);
        var receipts = await Eventually.Get(() => Receipts(host), all => all.Count == 3, "each parcel has its receipt");
        Assert.All(receipts, receipt => Assert.Null(receipt.Stamp));

        await host.Pack("room", ParcelStatus.Kept);
        await Eventually.Get(() => Receipts(host), all => all.TrueForAll(receipt => receipt.Stamp == 1), "each was stamped alone, as there was room for one at a time");
    }

    [Fact]
    public async Task A_bad_row_among_many_stands_alone()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        foreach (var label in new[] { "lucky", "unlucky", "happy" })
            await host.Pack(label);
        await Eventually.Get(() => Receipts(host), all => all.Count == 3, "each parcel has its receipt");
        await using (var ann = host.As(People.Ann))
        {
            for (var room = 0; room < 3; room++)
                await ann.Actions.Parcels.Pack("room", ParcelStatus.Kept);
        }

        var letters = await Eventually.Get(() => host.WithDeadLetters(all => all.All.ToListAsync()), all => all.Count == 1, "the unlucky one is a dead letter");
        var receipts = await Eventually.Get(() => Receipts(host), all => all.Count(receipt => receipt.Stamp is not null) == 2, "the others are stamped");
        Assert.Equal(receipts.Single(receipt => receipt.Stamp is null).Id, letters[0].RecordId);
        Assert.Equal("sample.Receipt.Blank", letters[0].Trigger);
    }

    private static async Task<List<Receipt>> Receipts(JobsHost host)
    {
        await using var ann = host.As(People.Ann);
        return await ann.Actions.Receipts.Read().ToListAsync();
    }
}
