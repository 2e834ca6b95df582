using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Limits;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Kernel;
using Knowledge.Kernel.GraphQL;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Direct;

/// <summary>
/// The short way for what most clients send most of the time: an operation that the engine has run before, and that only reads
/// resources or runs one action, goes from its document to the database and back without the engine.
/// </summary>
/// <remarks>
/// Whatever is not in order before something is done (a variable, an argument; for a read also the database) goes the long way, which
/// knows how to say so.
/// </remarks>
internal sealed class DirectOperations(
    ISchema schema, OperationLimits limits, ErrorShaper errors, IOptions<GraphQLTransportOptions> options, ILogger<DirectOperations> log)
{
    private readonly RecentlyUsed<Asked, DirectOperation> known = new(options.Value.CachedDocuments);

    /// <summary>Remembers an operation that ran without an error, when it is one that can be answered directly.</summary>
    public void Learn(OperationRequest request, ExecutionResult result)
    {
        if (result is { Executed: true, Errors: null or { Count: 0 }, Document: { } document } && DirectOperation.Of(document, request.OperationName, schema) is { } direct)
            known.Keep(Asked.By(request), direct);
    }

    /// <summary>Answers an operation that was learned.</summary>
    /// <param name="request">The operation.</param>
    /// <param name="onlySafe">Whether nothing may be changed, as with GET.</param>
    /// <param name="services">The request's services.</param>
    /// <param name="cancelled">Ends the wait.</param>
    /// <returns>The whole response, or null when the engine must see to it.</returns>
    public async Task<DirectResponse?> Answer(OperationRequest request, bool onlySafe, IServiceProvider services, CancellationToken cancelled)
    {
        if (known.Find(Asked.By(request)) is not { } operation
            || (onlySafe && !operation.IsSafe)
            || await Variables(operation, request, services, cancelled) is not { } variables)
            return null;
        try
        {
            return await DirectResponse.Of(json => operation.Write(services, variables, json, cancelled));
        }
        catch (DirectFailure failure)
        {
            return DirectResponse.Of(failure.Tell(errors.Shape(failure.InnerException!)));
        }
        catch (Exception exception) when (operation.IsSafe && exception is not OperationCanceledException)
        {
            log.LogDebug(exception, "An operation goes the long way");
            return null;
        }
    }

    private async ValueTask<Variables?> Variables(DirectOperation operation, OperationRequest request, IServiceProvider services, CancellationToken cancelled)
    {
        try
        {
            // Without variable pages the operation costs what it did when it was learned.
            if (operation.HasVariablePages)
                limits.Check(operation.With(request.Variables, services, cancelled));
            return await operation.Coerce(request.Variables, services, cancelled);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogDebug(exception, "An operation goes the long way");
            return null;
        }
    }

    /// <summary>An operation of a document.</summary>
    private readonly record struct Asked(string Query, string? Name)
    {
        public static Asked By(OperationRequest request) => new(request.Query, request.OperationName);
    }
}
