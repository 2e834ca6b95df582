using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;

namespace Knowledge.Host.GraphQL.Errors;

/// <summary>The one place that decides what a caller learns of an exception: a refusal in words, or a trace id and nothing else.</summary>
internal sealed partial class ErrorShaper(IEnumerable<IRefusalTranslation> refusals, ILogger<ErrorShaper> log)
{
    public const string InternalCode = "INTERNAL";

    private readonly IRefusalTranslation[] _refusals = [.. refusals];

    public Task Shape(UnhandledExceptionContext context)
    {
        context.Exception = Shape(context.OriginalException);
        return Task.CompletedTask;
    }

    public ExecutionError Shape(Exception exception)
    {
        foreach (var refusal in _refusals)
        {
            if (refusal.Translate(exception) is { } error)
                return error;
        }

        return Hidden(exception);
    }

    private ExecutionError Hidden(Exception exception)
    {
        var traceId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        LogFailure(exception, traceId);
        return new ExecutionError($"Something went wrong here; it is logged under trace id {traceId}.") { Code = InternalCode };
    }

    [LoggerMessage(LogLevel.Error, "A GraphQL operation failed under trace id {TraceId}")]
    private partial void LogFailure(Exception exception, string traceId);
}
