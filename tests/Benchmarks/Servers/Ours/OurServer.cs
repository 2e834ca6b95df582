extern alias host;

using GraphQL;
using GraphQL.Types;
using host::Knowledge.Host.GraphQL;
using Knowledge.Fleet;
using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Benchmarks.Servers.Ours;

/// <summary>The module behind the GraphQL transports, wired as the Host wires modules, without its pages, accounts and telemetry.</summary>
internal static class OurServer
{
    public static WebApplication Build(WebApplicationBuilder builder, string connection)
    {
        AddModule(builder.Services, connection);
        builder.Services.AddGraphQLTransports(builder.Configuration);
        var app = builder.Build();
        app.MapGraphQL("/graphql");
        return app;
    }

    /// <summary>Makes the tables that the declarations ask for.</summary>
    public static async Task CreateTables(string connection)
    {
        await using var services = AddModule(new ServiceCollection().AddLogging(), connection).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    private static IServiceCollection AddModule(IServiceCollection services, string connection)
    {
        var module = new FleetModule();
        services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ModuleCatalog([module]))
            .AddSingleton<RecordFacts>()
            .AddSingleton<LiveEvents>()
            .AddDatabase(connection, typeof(OurServer).Assembly.GetName().Name!)
            .AddMediator(options =>
            {
                options.ServiceLifetime = ServiceLifetime.Scoped;
                options.Assemblies = [typeof(FleetModule)];
            })
            .AddActions()
            .AddGraphQL(graphql => graphql.AddSystemTextJson())
            .AddSingleton<ISchema, GraphSchema>();
        module.AddServices(services, new ConfigurationBuilder().Build());
        foreach (var resource in module.Resources)
            resource.AddServices(services);
        return services;
    }
}
