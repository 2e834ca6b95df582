using System.Runtime.CompilerServices;
using System.Security.Claims;
using GraphQL;
using GraphQL.Types;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Operations;

/// <summary>Runs operations for every transport: the same schema, the same errors, the caller's own user and scope.</summary>
internal sealed class OperationRunner(IDocumentExecuter executer, ErrorShaper errors, IOptions<GraphQLTransportOptions> options)
{
    /// <summary>Runs one operation. For a subscription the result holds its stream.</summary>
    /// <param name="services">The scope of this operation; it must live until the last result has been written.</param>
    public async Task<ExecutionResult> Run(
        OperationRequest request, CarriedOperations carried, IServiceProvider services, ClaimsPrincipal user, CancellationToken cancelled)
    {
        try
        {
            return await executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = services.GetRequiredService<ISchema>(),
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = services,
                User = user,
                CancellationToken = cancelled,
                UnhandledExceptionDelegate = errors.Shape,
                ValidationRules = [carried, .. OperationRules.All],
                CachedDocumentValidationRules = [carried, .. OperationRules.OfVariables],
            });
        }
        catch (Exception exception) when (!cancelled.IsCancellationRequested)
        {
            return new ExecutionResult(errors.Shape(exception));
        }
    }

    /// <summary>All results of one operation: one for a query or mutation, any number for a subscription.</summary>
    public async IAsyncEnumerable<ExecutionResult> Stream(
        OperationRequest request, CarriedOperations carried, IServiceProvider services, ClaimsPrincipal user, [EnumeratorCancellation] CancellationToken cancelled)
    {
        var first = await Run(request, carried, services, user, cancelled);
        if (first.Streams is not { Count: > 0 } streams)
        {
            yield return first;
            yield break;
        }

        var queue = new ResultQueue(options.Value.MaxQueuedResults, errors);
        using var subscription = streams.Values.Single().Subscribe(queue);
        await foreach (var result in queue.Read(cancelled))
            yield return result;
    }
}
