using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Serving;
using Knowledge.Inference;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Knowledge.Kernel;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Knowledge.Library;
using Knowledge.Network;
using Knowledge.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>All modules wired as the host wires them, on a database of their own; nothing runs in the background.</summary>
public class NetworkWorld : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("knowledge-spaces-").FullName;
    private WebApplication app = null!;

    internal Rows Rows { get; private set; } = null!;

    internal IServiceProvider Services => app.Services;

    internal ServingIndex Serving => Services.GetRequiredService<ServingIndex>();

    /// <summary>The passages that this host holds in its memory.</summary>
    internal PassageIndex Index => ((MemoryEngine)Serving.Now.Passages).Index;

    public async ValueTask InitializeAsync()
    {
        var database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration["ConnectionStrings:Postgres"] = Reached(database);
        builder.Configuration["Data:Keys"] = Path.Combine(folder, "keys");
        Configure(builder.Configuration);
        Module[] modules = [new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule(), new InferenceModule()];
        Composition.AddServices(builder, modules, new DataFolder(folder));
        // The tests say who acts; there is no token to read it from.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ActorOfOperation)));
        Prepare(builder.Services);
        app = builder.Build();
        await app.Services.GetRequiredService<Migrator>().Migrate(TestContext.Current.CancellationToken);
        Rows = new Rows(database);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>How the host reaches its database.</summary>
    protected virtual string Reached(string database) => database;

    /// <summary>What is configured otherwise than in a host.</summary>
    protected virtual void Configure(IConfiguration configuration)
    {
    }

    /// <summary>What is wired otherwise than in a host.</summary>
    protected virtual void Prepare(IServiceCollection services)
    {
    }

    /// <summary>Does it as somebody, as their request would.</summary>
    internal async Task<T> As<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    internal Task<T> Act<T>(Actor actor, Func<Actions, Task<T>> work) => As(actor, services => work(services.GetRequiredService<Actions>()));

    internal Task Act(Actor actor, Func<Actions, Task> work) => Act(actor, async actions =>
    {
        await work(actions);
        return true;
    });

    /// <summary>The answer to an operation; both ways of answering must say the same.</summary>
    internal Task<JsonElement> Ask(Actor actor, string query, object? variables = null) => As(actor, async services =>
    {
        var schema = services.GetRequiredService<ISchema>();
        var inputs = variables is null ? null : services.GetRequiredService<IGraphQLSerializer>().ReadNode<Inputs>(JsonSerializer.SerializeToElement(variables));
        var answer = await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            Variables = inputs,
            Schema = schema,
            RequestServices = services,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        Assert.True(answer.Errors is null or { Count: 0 }, string.Join('\n', answer.Errors?.Select(error => error.ToString()) ?? []));
        var data = JsonDocument.Parse(services.GetRequiredService<IGraphQLTextSerializer>().Serialize(answer)).RootElement.GetProperty("data");
        if (DirectOperation.Of(answer.Document!, null, schema) is { IsSafe: true } direct)
            Assert.Equal(JsonSerializer.Serialize(data), await Directly(direct, inputs, services));
        return data;
    });

    private static async Task<string> Directly(DirectOperation operation, Inputs? inputs, IServiceProvider services)
    {
        var (coerced, _) = await operation.With(inputs, services, TestContext.Current.CancellationToken).GetVariablesValuesAsync();
        using var buffer = new PooledBuffer();
        await using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            await operation.Write(services, coerced, json, TestContext.Current.CancellationToken);
        return JsonSerializer.Serialize(JsonDocument.Parse(buffer.Written.ToArray()).RootElement);
    }
}
