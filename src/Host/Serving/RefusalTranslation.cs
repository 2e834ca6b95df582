using GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Serving;

/// <summary>A refusal of the pipeline as a GraphQL error: the same code, message and path.</summary>
internal sealed class RefusalTranslation : IRefusalTranslation
{
    public ExecutionError? Translate(Exception exception)
    {
        if (exception is not Refusal refusal)
            return null;
        var first = refusal.Failures[0];
        var error = new ExecutionError(refusal.Message) { Code = first.Code };
        if (first.Path.Count > 0)
            error.AddExtension("argument", string.Join('.', first.Path));
        if (refusal.RetryAfter is { } pause)
            error.AddExtension("retryAfter", (int)Math.Ceiling(pause.TotalSeconds));
        return error;
    }
}
