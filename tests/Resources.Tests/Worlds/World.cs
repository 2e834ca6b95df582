using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Reading.Together;
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

    internal GivenRights Rights { get; } = new();

    internal TransactionLog Transactions { get; } = new();

    internal LiveEvents Live => services.GetRequiredService<LiveEvents>();

    internal Reads Reads => services.GetRequiredService<Reads>();

    internal GroupRead GroupRead => services.GetRequiredService<GroupRead>();

    internal ISchema Schema => services.GetRequiredService<ISchema>();

    public async ValueTask InitializeAsync()
    {
        var database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken);
        services = Wire(new ServiceCollection().AddSingleton<IStanding>(Rights), database).ConfigureDbContext<KnowledgeDb>(options => options.AddInterceptors(Transactions)).BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await using var db = await services.GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Sql.Dispose();
        await services.DisposeAsync();
    }

    /// <summary>A request in the name of somebody.</summary>
    internal Caller As(Actor actor) => new(services.CreateAsyncScope(), actor, Sql);

    /// <summary>What the first field of a query asks, without asking it.</summary>
    internal Question Question(string query, Actor actor)
    {
        var document = Parser.Parse(query);
        var root = SelectedField.Of((GraphQLOperationDefinition)document.Definitions[0], new OperationContext(document, Variables.None))[0];
        return ((ReadField)Schema.Query.GetField(root.Name)!).Ask(Reads, root, actor);
    }

    internal static IServiceCollection Wire(IServiceCollection services, string connectionString)
    {
        var module = new SampleModule();
        var wired = services
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ModuleCatalog([module]))
            .AddSingleton<RecordFacts>()
            .AddSingleton<LiveEvents>()
            .AddDatabase(connectionString, typeof(World).Assembly.GetName().Name!)
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
        return wired;
    }
}
