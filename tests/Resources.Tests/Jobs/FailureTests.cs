using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Knowledge.Kernel;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Parcels;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Jobs;

/// <summary>A row on which a trigger fails is tried again, and is a dead letter in the end; the others go on.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_row_that_keeps_failing_is_a_dead_letter_until_somebody_brings_it_back()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var cursed = await host.Pack("cursed");
        var plain = await host.Pack("plain");
        await host.Becomes(plain, ParcelStatus.Sent);
        var dead = await Eventually.Get(() => host.Kept(cursed), kept => kept?.DeadSince is not null, "it is a dead letter");
        Assert.Equal(("sample.Parcel.Waiting", 2), (dead!.Trigger, dead.Attempts));
        Assert.Equal("InvalidOperationException; see the log.", dead.LastError);
        var calls = host.Courier.Calls;
        await host.Becomes(await host.Pack("another"), ParcelStatus.Sent);
        Assert.Equal(calls + 1, host.Courier.Calls);

        host.Courier.IsRepaired = true;
        Assert.False(await host.WithDeadLetters(letters => letters.Retry("sample.Parcel.Waiting", plain)));
        Assert.True(await host.WithDeadLetters(letters => letters.Retry("sample.Parcel.Waiting", cursed)));
        await host.Becomes(cursed, ParcelStatus.Sent);
        await Eventually.Get(() => host.Kept(cursed), kept => kept is null, "nothing is kept of what is done");
    }

    [Fact]
    public async Task Between_two_attempts_there_is_a_pause_that_grows()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var before = TimeProvider.System.GetUtcNow();
        var cursed = await host.Pack("cursed");
        var once = await Eventually.Get(() => host.Kept(cursed), kept => kept is { Attempts: 1 }, "it has failed once");
        Assert.Null(once!.DeadSince);
        Assert.True(once.NextAttempt - before >= TimeSpan.FromSeconds(1));
        host.Courier.IsRepaired = true;
        await host.Becomes(cursed, ParcelStatus.Sent);
        Assert.True(TimeProvider.System.GetUtcNow() >= once.NextAttempt);
    }

    [Fact]
    public async Task The_words_of_a_refusal_are_kept_and_all_dead_letters_can_be_brought_back_at_once()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var heavy = new[] { await host.Pack("heavy one"), await host.Pack("heavy two") };
        var dead = await Eventually.Get(() => host.WithDeadLetters(letters => letters.All.ToListAsync()), all => all.Count == 2, "both are dead letters");
        Assert.All(dead, letter => Assert.Equal("Nobody can lift it.", letter.LastError));
        host.Courier.IsRepaired = true;
        Assert.Equal(2, await host.WithDeadLetters(letters => letters.RetryAll("sample.Parcel.Waiting")));
        foreach (var parcel in heavy)
            await host.Becomes(parcel, ParcelStatus.Sent);
    }

    [Fact]
    public async Task A_conflict_is_no_failure_and_does_not_spin()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var held = await host.Pack("held");
        var kept = await Eventually.Get(() => host.Kept(held), row => row is not null, "it is put off");
        await host.Becomes(await host.Pack("plain"), ParcelStatus.Sent);
        Assert.Equal((0, null), (kept!.Attempts, kept.DeadSince));
        Assert.InRange(host.Courier.Calls, 2, 20);
    }

    [Fact]
    public async Task An_action_that_leaves_the_row_as_it_was_does_not_run_for_ever()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var odd = await host.Pack("odd", ParcelStatus.Odd);
        var dead = await Eventually.Get(() => host.Kept(odd), kept => kept?.DeadSince is not null, "it is a dead letter");
        Assert.StartsWith("It ran, but the row still matches", dead!.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_an_action_changes_so_that_it_is_due_again_is_run_again()
    {
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var counted = await host.Pack("count", ParcelStatus.Odd);
        await host.Becomes(counted, ParcelStatus.Kept);
        Assert.Empty(await host.WithDeadLetters(letters => letters.All.ToListAsync()));
        await Eventually.Get(() => host.Kept(counted), kept => kept is null, "nothing is kept of it");
    }

    [Fact]
    public async Task Runs_failures_and_dead_letters_are_measured()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, told) =>
        {
            if (instrument.Meter == Telemetry.Meter && instrument.Name.StartsWith("knowledge.trigger", StringComparison.Ordinal))
                told.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
            seen.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        listener.Start();
        await using var host = await JobsHost.Start(await JobsHost.Database());
        var odd = await host.Pack("odd", ParcelStatus.Odd);
        await Eventually.Get(() => host.Kept(odd), kept => kept?.DeadSince is not null, "it is a dead letter");
        await host.Becomes(await host.Pack("plain"), ParcelStatus.Sent);
        foreach (var expected in new[]
        {
            "knowledge.trigger.runs sample.Parcel.Odd failed", "knowledge.trigger.failures sample.Parcel.Odd",
            "knowledge.trigger.dead sample.Parcel.Odd", "knowledge.trigger.runs sample.Parcel.Waiting done",
        })
            await Eventually.True(() => seen.Contains(expected), expected);
    }
}
