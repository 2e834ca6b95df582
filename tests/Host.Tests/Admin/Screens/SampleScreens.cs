using System.Net;
using System.Security.Claims;
using System.Text.Json;
using GraphQL;
using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Host.Live;
using Knowledge.Host.Serving;
using Knowledge.Host.Tests.Spaces;
using Knowledge.Inference;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Library;
using Knowledge.Network;
using Knowledge.Sample;
using Knowledge.Sample.Messages;
using Knowledge.Testing;
using Mediator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Knowledge.Host.Tests.Admin.Screens;

/// <summary>The screens over the sample module, which has what no resource of the product needs yet. Nothing runs in the background.</summary>
public sealed class SampleScreens : IAsyncLifetime
{
    private const string Header = "X-Actor";
    private static readonly Actor[] People =
    [
        Actor.User(Guid.CreateVersion7(), "Ada", Role.Administrator),
        Actor.User(Guid.CreateVersion7(), "Oscar", Role.Operator),
        Actor.User(Guid.CreateVersion7(), "Mona", Role.Member),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("knowledge-screens-").FullName;
    private WebApplication app = null!;

    internal Rows Rows { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken);
        // The pages are those of the host.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = typeof(Composition).Assembly.GetName().Name });
        builder.Configuration["ConnectionStrings:Postgres"] = database;
        builder.Configuration["Data:Keys"] = Path.Combine(folder, "keys");
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Module[] modules = [new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule(), new InferenceModule(), new SampleModule()];
        Composition.AddServices(builder, modules, new DataFolder(folder));
        Replace(builder.Services);
        // Nobody signs in with a token here, and the handlers of accounts, which would make its keys, are not.
        builder.Services.AddOpenIddict().AddServer(server => server.AddEphemeralEncryptionKey().AddEphemeralSigningKey());
        app = builder.Build();
        app.Use((context, next) =>
        {
            var name = context.Request.Headers[Header].FirstOrDefault();
            context.RequestServices.GetRequiredService<CurrentActor>().Actor = Array.Find(People, person => person.Name == name) ?? Actor.Anonymous;
            return next(context);
        });
        app.UseRouting();
        app.MapRazorPages();
        app.MapLive();
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<KnowledgeDb>().Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Rows = new Rows(database);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser of somebody: <c>Ada</c> is an administrator, <c>Oscar</c> an operator, <c>Mona</c> neither.</summary>
    internal Screen Of(string name)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Add(Header, name);
        return new Screen(http);
    }

    /// <summary>Does it as somebody, as their request would.</summary>
    internal async Task<T> Act<T>(string name, Func<Actions, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Array.Find(People, person => person.Name == name)!;
        return await work(scope.ServiceProvider.GetRequiredService<Actions>());
    }

    /// <summary>The answer to an operation of GraphQL.</summary>
    internal async Task<JsonElement> Ask(string name, string query)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Array.Find(People, person => person.Name == name)!;
        var request = new OperationRequest(query, null, null, null);
        var answer = await scope.ServiceProvider.GetRequiredService<OperationRunner>().Run(
            request, CarriedOperations.OneResponse, scope.ServiceProvider, new ClaimsPrincipal(), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(scope.ServiceProvider.GetRequiredService<IGraphQLTextSerializer>().Serialize(answer)).RootElement;
    }

    /// <summary>The tests say who acts, messages of the sample module find their handlers, and no trigger or schedule interferes.</summary>
    private static void Replace(IServiceCollection services)
    {
        foreach (var service in services.Where(IsReplaced).ToList())
            services.Remove(service);
        services.AddSampleMessages();
        services.ConfigureDbContext<KnowledgeDb>(options => options.ReplaceService<IModelCacheKeyFactory, SampleModel>());
    }

    private static bool IsReplaced(ServiceDescriptor service) =>
        service.ImplementationType == typeof(ActorOfOperation)
        || service.ServiceType == typeof(ISender) || service.ServiceType == typeof(IMediator) || service.ServiceType == typeof(IPublisher)
        || service.ServiceType == typeof(IHostedService);

    /// <summary>Keeps the model with the sample module apart from that of the product, which other tests of the same process use.</summary>
    private sealed class SampleModel(ModelCacheKeyFactoryDependencies dependencies) : ModelCacheKeyFactory(dependencies);
}
