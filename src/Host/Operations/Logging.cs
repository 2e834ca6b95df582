using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Knowledge.Host.Operations;

/// <summary>
/// Lines for people on the console; one JSON object a line in <c>logs/</c> of the data folder, kept for 14 days.
/// Every line of a request or a job carries its trace and span (<c>@tr</c>, <c>@sp</c> in the files).
/// </summary>
internal static class Logging
{
    private const int DaysKept = 14;
    private const long FileLimit = 64 * 1024 * 1024;
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{Trace}{NewLine}{Exception}";

    private static readonly string[] Noisy =
        ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Http", "System.Net.Http", "Hangfire", "OpenIddict", "Npgsql", "ZiggyCreatures"];

    public static void Add(WebApplicationBuilder builder, string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "logs");
        // The static logger stays as it is: two hosts in one process would write into each other's files.
        builder.Services.AddSerilog(
            (services, log) =>
            {
                foreach (var source in Noisy)
                    log.MinimumLevel.Override(source, LogEventLevel.Warning);
                // A row that the database refuses is answered as a refusal, or logged by whoever cannot.
                log.MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal);
                log.ReadFrom.Configuration(builder.Configuration)
                    .ReadFrom.Services(services)
                    .Enrich.FromLogContext()
                    .WriteTo.Logger(console => console
                        .Enrich.With<TraceForPeople>()
                        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture))
                    .WriteTo.File(
                        new CompactJsonFormatter(),
                        Path.Combine(folder, "knowledge-.jsonl"),
                        rollingInterval: RollingInterval.Day,
                        fileSizeLimitBytes: FileLimit,
                        rollOnFileSizeLimit: true,
                        retainedFileCountLimit: null,
                        retainedFileTimeLimit: TimeSpan.FromDays(DaysKept),
                        shared: true);
            },
            preserveStaticLogger: true);
    }

    /// <summary>One line a request, in place of the framework's five; quiet for what machines ask every few seconds.</summary>
    public static void Use(WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0} ms";
        options.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError
                ? Quiet.Includes(context) ? LogEventLevel.Warning : LogEventLevel.Error
                : Quiet.Includes(context) ? LogEventLevel.Debug : LogEventLevel.Information;
    });
}
