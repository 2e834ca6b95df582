using GraphQL;

namespace Knowledge.Host.GraphQL.Errors;

/// <summary>
/// Turns an exception that is an answer (not permitted, not found, not valid) into the error that the caller sees.
/// Register any number of them; the first that knows the exception wins.
/// </summary>
public interface IRefusalTranslation
{
    /// <summary>The error to show, with its <see cref="ExecutionError.Code"/>; null when the exception is not an expected one.</summary>
    ExecutionError? Translate(Exception exception);
}
