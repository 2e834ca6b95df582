using GraphQL;
using GraphQL.Execution;
using Knowledge.Host.GraphQL.Errors;

namespace Knowledge.Host.GraphQL.Http;

/// <summary>The status of a response: that of a refusal, else whether the operation ran, which only the GraphQL media type may say.</summary>
internal static class ResponseStatus
{
    public static int Of(ExecutionResult result, ResponseFormat format)
    {
        if (result.Errors?.OfType<RequestRefused>().FirstOrDefault() is { } refused)
            return refused.Status;
        if (RetryAfter(result) is not null)
            return StatusCodes.Status503ServiceUnavailable;
        if (result.Executed || format == ResponseFormat.Json)
            return StatusCodes.Status200OK;

        return result.Errors?.Any(error => error.Code == ErrorShaper.InternalCode) == true
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status400BadRequest;
    }

    /// <summary>After how many seconds to send a request again of which nothing could be answered now; null for every other one.</summary>
    public static int? RetryAfter(ExecutionResult result) => (result.Data as RootExecutionNode)?.ToValue() is null
        ? result.Errors?.Select(error => error.Extensions?.GetValueOrDefault("retryAfter")).OfType<int>().Cast<int?>().FirstOrDefault()
        : null;
}
