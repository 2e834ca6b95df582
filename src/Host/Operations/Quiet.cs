namespace Knowledge.Host.Operations;

/// <summary>What probes and scrapers ask every few seconds, kept out of logs and traces.</summary>
internal static class Quiet
{
    public static bool Includes(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/metrics");
}
