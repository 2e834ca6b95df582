using Knowledge.Kernel.Actions;
using Npgsql;

namespace Knowledge.Kernel.Jobs;

/// <summary>Says in a line what went wrong. Messages of exceptions may hold secrets, so only a refusal, which is written for callers, is quoted.</summary>
internal static class FailureText
{
    public static string Of(Exception? failure)
    {
        var text = failure switch
        {
            null => "It ran, but the row still matches: the action must change what the trigger asks for.",
            Refusal refusal => refusal.Message,
            _ => string.Join(", because of ", Chain(failure).Select(Kind)) + "; see the log.",
        };
        return text.Length <= DueRecord.LongestError ? text : text[..(DueRecord.LongestError - 1)] + "…";
    }

    private static string Kind(Exception exception) =>
        exception is PostgresException { SqlState: var state } ? $"{nameof(PostgresException)} {state}" : exception.GetType().Name;

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
