using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Knowledge.Kernel.Storage;

/// <summary>Failures that mean: somebody else was at it at the same time, look again and decide again.</summary>
internal static class Contention
{
    public static bool IsContention(Exception exception) =>
        exception is DbUpdateConcurrencyException || Database(exception) is { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    private static PostgresException? Database(Exception? exception)
    {
        while (exception is not (null or PostgresException))
            exception = exception.InnerException;
        return exception as PostgresException;
    }
}
