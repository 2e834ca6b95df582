namespace Knowledge.Host.Operations;

/// <summary>What operators look at: logs, traces, metrics, health.</summary>
public static class OperationsRegistration
{
    /// <summary>
    /// Adds structured logs in <c>logs/</c> of the data folder, traces, metrics, health checks and <see cref="IReadiness"/>.
    /// The checks use the registered object store and database.
    /// </summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder, string dataFolderPath)
    {
        Logging.Add(builder, dataFolderPath);
        Telemetry.Add(builder);
        Health.Add(builder.Services);
        return builder;
    }

    /// <summary>Writes one log line a request. Call it early, and the exception handler next, so that it sees every response.</summary>
    public static WebApplication UseOperations(this WebApplication app)
    {
        Logging.Use(app);
        return app;
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>, which anyone may ask.</summary>
    public static WebApplication MapOperations(this WebApplication app)
    {
        // Made now, so that it sees the host start.
        app.Services.GetRequiredService<IReadiness>();
        Health.Map(app);
        Telemetry.Map(app);
        return app;
    }
}
