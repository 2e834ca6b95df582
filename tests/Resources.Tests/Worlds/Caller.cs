using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using Knowledge.Kernel;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>One request in the name of one actor: code interface, database and GraphQL.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private static readonly ConditionalWeakTable<ISchema, ConcurrentDictionary<string, DirectOperation?>> Known = [];

    private readonly AsyncServiceScope scope;

    private readonly SqlLog? sql;

    public Caller(AsyncServiceScope scope, Actor actor, SqlLog? sql = null)
    {
        this.scope = scope;
        this.sql = sql;
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
    }

    public Kernel.Actions.Actions Actions => scope.ServiceProvider.GetRequiredService<Kernel.Actions.Actions>();

    public Histories Histories => scope.ServiceProvider.GetRequiredService<Histories>();

    public KeySets KeySets => scope.ServiceProvider.GetRequiredService<KeySets>();

    public KnowledgeDb Db => scope.ServiceProvider.GetRequiredService<KnowledgeDb>();

    /// <summary>The events of a record, in their order.</summary>
    public Task<List<Event>> EventsOf(Guid record) =>
        Db.Events.AsNoTracking().Where(row => row.RecordId == record).OrderBy(row => row.Id).ToListAsync();

    /// <summary>The data of an operation that must succeed. A mutation that was sent before is run past the engine, as the host does.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        if (sql?.IsHeard != true && Known.GetOrCreateValue(Services.GetRequiredService<ISchema>()).TryGetValue(query, out var known) && known is { IsSafe: false })
            return await Directly(known, variables);
        var answer = await Execute(query, variables);
        Assert.True(answer.Errors is null or { Count: 0 }, string.Join('\n', answer.Errors?.Select(error => error.ToString()) ?? []));
        var data = Json(answer).GetProperty("data");
        if (sql?.IsHeard != true && Direct(query, answer) is { IsSafe: true } direct)
            Assert.Equal(Some.Json(data), Some.Json(await Directly(direct, variables)));
        return data;
    }

    /// <summary>The operation as the host keeps it: whoever asks it later, with whatever values, asks it again.</summary>
    private DirectOperation? Direct(string query, ExecutionResult answer)
    {
        var schema = Services.GetRequiredService<ISchema>();
        var known = Known.GetOrCreateValue(schema);
        return known.TryGetValue(query, out var direct) ? direct : known[query] = DirectOperation.Of(answer.Document!, null, schema);
    }

    /// <summary>The data of an operation that can be answered without the engine.</summary>
    public Task<JsonElement> Directly(GraphQLDocument document, object? variables) =>
        Directly(DirectOperation.Of(document, null, Services.GetRequiredService<ISchema>())!, variables);

    /// <summary>What only reads is answered the short way too, and in the same words.</summary>
    private async Task<JsonElement> Directly(DirectOperation operation, object? variables)
    {
        var coerced = await operation.Coerce(Inputs(variables), Services, TestContext.Current.CancellationToken);
        Assert.NotNull(coerced);
        using var buffer = new PooledBuffer();
        await using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            await operation.Write(Services, coerced, json, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(buffer.Written.ToArray()).RootElement;
    }

    /// <summary>The refusal that an operation must end in.</summary>
    public async Task<Refusal> Refused(string query, object? variables = null)
    {
        var answer = await Execute(query, variables);
        var error = Assert.Single(answer.Errors!);
        return Assert.IsType<Refusal>(error.InnerException);
    }

    public async Task<ExecutionResult> Execute(string query, object? variables = null)
    {
        return await Services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            Variables = Inputs(variables),
            Schema = Services.GetRequiredService<ISchema>(),
            RequestServices = Services,
            CancellationToken = TestContext.Current.CancellationToken,
        });
    }

    public JsonElement Json(ExecutionResult answer) =>
        JsonDocument.Parse(scope.ServiceProvider.GetRequiredService<IGraphQLTextSerializer>().Serialize(answer)).RootElement;

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    private IServiceProvider Services => scope.ServiceProvider;

    private Inputs? Inputs(object? variables) =>
        variables is null ? null : Services.GetRequiredService<IGraphQLSerializer>().ReadNode<Inputs>(JsonSerializer.SerializeToElement(variables));
}
