using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>One request in the name of one actor: code interface, database and GraphQL.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    public Caller(AsyncServiceScope scope, Actor actor)
    {
        this.scope = scope;
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
    }

    public Kernel.Actions.Actions Actions => scope.ServiceProvider.GetRequiredService<Kernel.Actions.Actions>();

    public Histories Histories => scope.ServiceProvider.GetRequiredService<Histories>();

    public KnowledgeDb Db => scope.ServiceProvider.GetRequiredService<KnowledgeDb>();

    /// <summary>The events of a record, in their order.</summary>
    public Task<List<Event>> EventsOf(Guid record) =>
        Db.Events.AsNoTracking().Where(row => row.RecordId == record).OrderBy(row => row.Id).ToListAsync();

    /// <summary>The data of an operation that must succeed.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        var answer = await Execute(query, variables);
        Assert.True(answer.Errors is null or { Count: 0 }, string.Join('\n', answer.Errors?.Select(error => error.ToString()) ?? []));
        return Json(answer).GetProperty("data");
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
        var services = scope.ServiceProvider;
        return await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            Variables = variables is null ? null : services.GetRequiredService<IGraphQLSerializer>().ReadNode<Inputs>(JsonSerializer.SerializeToElement(variables)),
            Schema = services.GetRequiredService<ISchema>(),
            RequestServices = services,
            CancellationToken = TestContext.Current.CancellationToken,
        });
    }

    public JsonElement Json(ExecutionResult answer) =>
        JsonDocument.Parse(scope.ServiceProvider.GetRequiredService<IGraphQLTextSerializer>().Serialize(answer)).RootElement;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
