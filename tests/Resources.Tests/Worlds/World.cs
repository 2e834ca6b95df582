using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Sample;
using Knowledge.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>The sample module on a database of its own, wired as the Host wires modules.</summary>
public sealed class World : IAsyncLifetime
{
    private ServiceProvider services = null!;

    internal SqlLog Sql { get; } = new();

    internal TransactionLog Transactions { get; } = new();

    internal LiveEvents Live => services.GetRequiredService<LiveEvents>();

    internal ISchema Schema => services.GetRequiredService<ISchema>();

    public async ValueTask InitializeAsync()
    {
        services = Wire(await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken));
        await using var db = await services.GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>A request in the name of somebody.</summary>
    internal Caller As(Actor actor) => new(services.CreateAsyncScope(), actor);

    private ServiceProvider Wire(string connectionString)
    {
        var module = new SampleModule();
        var wired = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ModuleCatalog([module]))
            .AddSingleton<RecordFacts>()
            .AddSingleton<LiveEvents>()
            .AddDatabase(connectionString, typeof(World).Assembly.GetName().Name!)
            .ConfigureDbContext<KnowledgeDb>(options => options.AddInterceptors(Sql, Transactions))
            .AddMediator(options =>
            {
                options.ServiceLifetime = ServiceLifetime.Scoped;
                options.Assemblies = [typeof(SampleModule)];
            })
            .AddActions()
            .AddGraphQL(graphql => graphql.AddSystemTextJson())
            .AddSingleton<ISchema, GraphSchema>();
        module.AddServices(wired, new ConfigurationBuilder().Build());
        foreach (var resource in module.Resources)
            resource.AddServices(wired);
        return wired.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
