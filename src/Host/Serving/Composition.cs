using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Knowledge.Accounts.Actors;
using Knowledge.Host.Agents;
using Knowledge.Host.Door;
using Knowledge.Host.Door.Browsers;
using Knowledge.Host.Door.Limits;
using Knowledge.Host.GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Sockets;
using Knowledge.Host.Live;
using Knowledge.Host.Operations;
using Knowledge.Host.Pages;
using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Objects;
using Knowledge.Kernel.Storage;
using IConfigureExecution = GraphQL.DI.IConfigureExecution;

namespace Knowledge.Host.Serving;

/// <summary>Puts the house together: what the modules need, and the faces that show them.</summary>
internal static class Composition
{
    private const long LongestBody = 1024 * 1024;
    private const string Data = "/graphql";

    public static void AddServices(WebApplicationBuilder builder, IReadOnlyList<Module> modules, DataFolder folder)
    {
        var connectionString = builder.Configuration.GetConnectionString("Postgres")!;
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, LongestBody));
        builder.AddOperations(folder.Root);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton(new ModuleCatalog(modules));
        services.AddSingleton<RecordFacts>();
        services.AddSingleton<LiveEvents>();
        services.AddDatabase(connectionString, typeof(Composition).Assembly.GetName().Name!);
        services.AddObjects(builder.Configuration, folder.Objects);
        services.AddMediator(options =>
        {
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [
                typeof(Accounts.AccountsModule), typeof(Network.NetworkModule), typeof(Library.LibraryModule),
                typeof(Consensus.ConsensusModule), typeof(Inference.InferenceModule)];
        });
        services.AddActions();
        foreach (var module in modules)
        {
            module.AddServices(services, builder.Configuration);
            foreach (var resource in module.Resources)
                resource.AddServices(services);
        }

        services.AddJobs(connectionString);
        AddGraphQL(services, builder.Configuration);
        services.AddAgents(builder.Configuration);
        services.AddDoor(builder.Configuration);
        services.AddPages();
        services.AddLive();
    }

    public static void UseFaces(WebApplication app, IReadOnlyList<Module> modules)
    {
        app.UseDoor();
        app.UseOperations();
        app.UseExceptionHandler("/error");
        app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseStaticFiles();
        app.UseRouting();
        app.UseWatch();
        app.UseAgentGate();
        app.UseActors(Data);
        app.UseActorLimits();
        app.UseAuthorization();
        app.MapOperations();
        app.MapGraphQL(Data);
        app.MapAgents();
        app.MapRazorPages();
        app.MapLive();
        SecurityText.Map(app);
        foreach (var module in modules)
            module.Map(app);
    }

    private static void AddGraphQL(IServiceCollection services, IConfiguration configuration)
    {
        services.AddGraphQL(graphql => graphql.AddSystemTextJson());
        services.AddSingleton<ISchema, GraphSchema>();
        services.AddGraphQLTransports(configuration);
        services.AddSingleton<IConfigureExecution, ActorOfOperation>();
        services.AddSingleton<IRefusalTranslation, RefusalTranslation>();
        services.AddSingleton<ISocketAuthenticator, SocketSignIn>();
        services.AddAuthorization();
    }

    /// <summary>Programs get bare status codes, people get a page.</summary>
    private static bool IsPage(HttpContext context) =>
        !context.Request.Headers.ContainsKey("Authorization")
        && !new[] { Data, "/mcp", "/connect", "/.well-known", "/health", "/metrics", "/live", "/artifacts" }.Any(path => context.Request.Path.StartsWithSegments(path));
}
