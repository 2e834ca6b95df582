using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Knowledge.Host.Operations;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it when it does not. <c>/health/ready</c>: work may be sent here.
/// Both say the names of statuses and nothing else, since anyone may ask; reasons are in the log.
/// </summary>
internal static class Health
{
    private const string Ready = "ready";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IReadiness, Readiness>();
        services.AddHealthChecks()
            .AddCheck<StartUpHealth>("startup", tags: [Ready])
            .AddCheck<PostgresHealth>("postgres", tags: [Ready], timeout: Timeout)
            .AddCheck<ObjectsHealth>("objects", tags: [Ready], timeout: Timeout);
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Options(check => false)).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready))).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) => new() { Predicate = which, ResponseWriter = Write };

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new Report(Name(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => Name(entry.Value.Status))));

    private static string Name(HealthStatus status) => status.ToString().ToLowerInvariant();

    private sealed record Report(string Status, IReadOnlyDictionary<string, string> Checks);
}
