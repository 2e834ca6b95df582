namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>The embedded PostgreSQL server cannot be found, prepared, started or stopped; the message says why and what to do.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? cause = null) : Exception(message, cause);
