using Knowledge.Kernel.Objects;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Knowledge.Host.Operations;

/// <summary>PostgreSQL answers, over the registered <see cref="NpgsqlDataSource"/> or else <c>ConnectionStrings:Postgres</c>.</summary>
internal sealed class PostgresHealth(IServiceProvider services, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (Connect() is not { } connection)
            return HealthCheckResult.Unhealthy("No database is configured. Set ConnectionStrings:Postgres.");
        // A server that accepts and then says nothing keeps the driver waiting beyond its cancellation, but not the caller.
        await Ask(connection, cancellationToken).WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    private static async Task Ask(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (connection)
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(cancellation);
        }
    }

    private NpgsqlConnection? Connect() =>
        services.GetService<NpgsqlDataSource>() is { } source ? source.CreateConnection()
        : configuration.GetConnectionString("Postgres") is { Length: > 0 } text ? new NpgsqlConnection(text)
        : null;
}

/// <summary>Objects can be read and written.</summary>
internal sealed class ObjectsHealth(IObjectStore objects) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await objects.Probe(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Start-up work is done and the host is not stopping.</summary>
internal sealed class StartUpHealth(IReadiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.Pending is { Count: > 0 } pending
            ? HealthCheckResult.Unhealthy($"Not done yet: {string.Join(", ", pending)}.")
            : HealthCheckResult.Healthy());
}
