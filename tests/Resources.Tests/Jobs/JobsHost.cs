using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Storage;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Parcels;
using Knowledge.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Knowledge.Resources.Tests.Jobs;

/// <summary>A host that runs the triggers and schedules of the sample module on a database that it may share.</summary>
internal sealed class JobsHost : IAsyncDisposable
{
    private readonly IHost host;

    private JobsHost(IHost host) => (this.host, Courier) = (host, host.Services.GetRequiredService<Courier>());

    public Courier Courier { get; }

    /// <summary>An empty database for the hosts of one test.</summary>
    public static async Task<string> Database()
    {
        var connectionString = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken);
        await using var services = World.Wire(new ServiceCollection(), connectionString).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        return connectionString;
    }

    public static async Task<JobsHost> Start(string database, string name = "host")
    {
        var connectionString = new NpgsqlConnectionStringBuilder(database) { ApplicationName = name }.ConnectionString;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        // Hangfire keeps the factory of whichever host came last for the whole process: one that is never disposed.
        builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
        World.Wire(builder.Services, connectionString);
        builder.Services.AddJobs(connectionString);
        var built = builder.Build();
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new(built);
    }

    /// <summary>A request in the name of somebody.</summary>
    public Caller As(Actor actor) => new(host.Services.CreateAsyncScope(), actor);

    public async Task<Guid> Pack(string label, ParcelStatus status = ParcelStatus.Packed, DateTimeOffset? deadline = null)
    {
        await using var caller = As(People.Ann);
        return (await caller.Actions.Parcels.Pack(label, status, deadline)).Id;
    }

    public Task<ParcelStatus> Becomes(Guid parcel, ParcelStatus status) =>
        Eventually.Get(() => Status(parcel), seen => seen == status, $"the parcel is {status}");

    public async Task<ParcelStatus> Status(Guid parcel)
    {
        await using var caller = As(People.Ann);
        return (await caller.Actions.Parcels.Read().SingleAsync(row => row.Id == parcel)).Status;
    }

    /// <summary>What is kept of a row that failed or was put off.</summary>
    public async Task<DueRecord?> Kept(Guid row)
    {
        await using var caller = As(People.Ann);
        return await caller.Db.Set<DueRecord>().AsNoTracking().SingleOrDefaultAsync(kept => kept.RecordId == row);
    }

    public async Task<T> WithDeadLetters<T>(Func<DeadLetters, Task<T>> ask)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<DeadLetters>());
    }

    public async Task<T> WithDueWork<T>(Func<DueWork, Task<T>> ask)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<DueWork>());
    }

    /// <summary>Stops the host as an operator would, in the middle of whatever it does.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await host.StopAsync(patience.Token);
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
