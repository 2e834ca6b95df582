using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Knowledge.Host.Operations;

/// <summary>
/// Traces and metrics of requests in and out, of the database, of the runtime, and of whatever names its source or meter
/// <see cref="Name"/>. Metrics are at <c>/metrics</c>; both go to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> when it is set.
/// </summary>
internal static class Telemetry
{
    public const string Name = "Knowledge";

    public static void Add(WebApplicationBuilder builder)
    {
        var exports = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("knowledge", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces =>
            {
                traces.AddSource(Name)
                    .AddAspNetCoreInstrumentation(options => options.Filter = context => !Quiet.Includes(context))
                    .AddHttpClientInstrumentation()
                    .AddNpgsql();
                if (exports)
                    traces.AddOtlpExporter();
            })
            .WithMetrics(metrics =>
            {
                // In Prometheus a name that ends in _count belongs to a histogram; these three are plain numbers.
                metrics.AddMeter(Name, "Npgsql", "System.Runtime")
                    .AddView("dotnet.assembly.count", "dotnet.assemblies")
                    .AddView("dotnet.process.cpu.count", "dotnet.process.cpus")
                    .AddView("dotnet.timer.count", "dotnet.timers")
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddPrometheusExporter();
                if (exports)
                    metrics.AddOtlpExporter();
            });
    }

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
}
