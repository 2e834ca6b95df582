using System.Text;
using GraphQL;
using Knowledge.Host.GraphQL.Direct;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Admin.Graph;

/// <summary>
/// Runs operations as the GraphQL endpoint does, with its limits, in the name of the visitor or of whom the visitor acts as:
/// the screens can do nothing that GraphQL could not.
/// </summary>
internal sealed class AdminGraph(IServiceScopeFactory scopes, OperationRunner runner, DirectOperations direct, IGraphQLTextSerializer serializer, AdminVisit visit)
{
    /// <summary>Runs a query or mutation in a scope of its own.</summary>
    public async Task<GraphAnswer> Run(GraphDocument document, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = visit.Actor;
        var request = new OperationRequest(document.Text, null, new Inputs(document.Variables), null);
        using var answer = await direct.Answer(request, onlySafe: false, scope.ServiceProvider, cancellation);
        if (answer is { Failure: null })
            return GraphAnswer.Read(answer.Bytes);
        var result = answer?.Failure ?? await runner.Run(request, CarriedOperations.OneResponse, scope.ServiceProvider, visit.Principal, cancellation);
        if (answer is null)
            direct.Learn(request, result);
        return GraphAnswer.Read(Encoding.UTF8.GetBytes(serializer.Serialize(result)));
    }
}
