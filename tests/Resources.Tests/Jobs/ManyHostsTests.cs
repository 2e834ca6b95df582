using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Parcels;
using Npgsql;

namespace Knowledge.Resources.Tests.Jobs;

/// <summary>Any number of hosts share the work, and what one of them leaves undone another one does.</summary>
public sealed class ManyHostsTests
{
    [Fact]
    public async Task A_row_that_one_host_works_on_is_left_alone_by_the_others()
    {
        var database = await JobsHost.Database();
        await using var first = await JobsHost.Start(database);
        var slow = await first.Pack("slow");
        await Eventually.True(() => first.Courier.Calls == 1, "the first host is at it");
        await using var second = await JobsHost.Start(database);
        var plain = await second.Pack("plain");
        await second.Becomes(plain, ParcelStatus.Sent);
        Assert.Equal([plain], second.Courier.Taken);
        first.Courier.Open();
        await first.Becomes(slow, ParcelStatus.Sent);
        Assert.Equal([slow], first.Courier.Taken);
    }

    [Fact]
    public async Task Hosts_that_look_at_the_same_time_run_each_row_once()
    {
        var database = await JobsHost.Database();
        List<Guid> parcels = [];
        await using (var packer = await JobsHost.Start(database))
        {
            // The first is slow, so that the packer has its hands full and leaves the rest to the others.
            parcels.Add(await packer.Pack("slow"));
            await Eventually.True(() => packer.Courier.Calls == 1, "the packer is at it");
            for (var number = 0; number < 60; number++)
                parcels.Add(await packer.Pack($"number {number}"));
        }

        var hosts = await Task.WhenAll(Enumerable.Range(1, 3).Select(number => JobsHost.Start(database, $"host {number}")));
        foreach (var host in hosts)
            host.Courier.Open();
        foreach (var parcel in parcels)
            await hosts[0].Becomes(parcel, ParcelStatus.Sent);
        Assert.Equal(parcels.Order(), hosts.SelectMany(host => host.Courier.Taken).Order());
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task A_host_that_is_stopped_between_claim_and_commit_leaves_the_row_to_the_next()
    {
        var database = await JobsHost.Database();
        var first = await JobsHost.Start(database);
        var slow = await first.Pack("slow");
        await Eventually.True(() => first.Courier.Calls == 1, "the first host is at it");
        await first.DisposeAsync();
        Assert.Empty(first.Courier.Taken);

        await using var second = await JobsHost.Start(database);
        second.Courier.Open();
        await second.Becomes(slow, ParcelStatus.Sent);
        Assert.Null(await second.Kept(slow));
    }

    [Fact]
    public async Task A_host_that_the_database_loses_sight_of_is_taken_over_from_at_once()
    {
        var database = await JobsHost.Database();
        await using var first = await JobsHost.Start(database, "lost");
        var slow = await first.Pack("slow");
        await Eventually.True(() => first.Courier.Calls == 1, "the first host is at it");
        await using (var source = NpgsqlDataSource.Create(database))
        {
            await using var kill = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lost'");
            await kill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var second = await JobsHost.Start(database);
        second.Courier.Open();
        await second.Becomes(slow, ParcelStatus.Sent);
        Assert.Equal([slow], second.Courier.Taken);
        first.Courier.Open();
    }
}
