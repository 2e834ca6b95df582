using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using Knowledge.Host.GraphQL.Limits;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Kernel;
using Knowledge.Kernel.GraphQL;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Direct;

/// <summary>
/// The short way for what most clients send most of the time: an operation that the engine has run before and that only reads
/// resources goes from its document to the database and back without the engine.
/// </summary>
/// <remarks>Whatever is not in order (a variable, an argument, the database) goes the long way, which knows how to say so.</remarks>
internal sealed class DirectReads(ISchema schema, OperationLimits limits, IOptions<GraphQLTransportOptions> options, ILogger<DirectReads> log)
{
    private readonly RecentlyUsed<(string Query, string? Name), DirectOperation> known = new(options.Value.CachedDocuments);

    /// <summary>Remembers an operation that ran without an error, when it is one that can be answered directly.</summary>
    public void Learn(OperationRequest request, ExecutionResult result)
    {
        if (result is { Executed: true, Errors: null or { Count: 0 }, Document: { } document } && DirectOperation.Of(document, request.OperationName, schema) is { } direct)
            known.Keep((request.Query, request.OperationName), direct);
    }

    /// <summary>Answers an operation that was learned.</summary>
    /// <returns>The whole response, or null when the engine must see to it.</returns>
    public async Task<DirectResponse?> Answer(OperationRequest request, IServiceProvider services, CancellationToken cancelled)
    {
        if (known.Find((request.Query, request.OperationName)) is not { } operation)
            return null;
        try
        {
            return await Variables(operation, request, services, cancelled) is { } variables
                ? await DirectResponse.Of(json => operation.Write(services, variables, json, cancelled))
                : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogDebug(exception, "An operation goes the long way");
            return null;
        }
    }

    private ValueTask<Variables?> Variables(DirectOperation operation, OperationRequest request, IServiceProvider services, CancellationToken cancelled)
    {
        // Without variable pages the operation costs what it did when it was learned.
        if (operation.HasVariablePages)
            limits.Check(operation.With(request.Variables, services, cancelled));
        return operation.Coerce(request.Variables, services, cancelled);
    }
}
