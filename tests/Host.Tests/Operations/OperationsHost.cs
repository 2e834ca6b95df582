using System.Diagnostics;
using System.Diagnostics.Metrics;
using Knowledge.Host.Operations;
using Knowledge.Kernel.Objects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowledge.Host.Tests.Operations;

/// <summary>A host with operations and one endpoint, on a real port, with its data in a temporary folder.</summary>
internal sealed class OperationsHost : IAsyncDisposable
{
    public const string Unreachable = "Host=127.0.0.1;Port=1;Username=nobody;Password=very-secret;Pooling=false";

    private static readonly ActivitySource Source = new("Knowledge");
    private static readonly Meter Meter = new("Knowledge");
    private static readonly Counter<long> Greetings = Meter.CreateCounter<long>("knowledge.greetings", "{greeting}", "Greetings given.");
    private readonly WebApplication running;

    private OperationsHost(WebApplication app, string data)
    {
        running = app;
        Data = data;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public HttpClient Client { get; }

    public string Data { get; }

    public IServiceProvider Services => running.Services;

    public static async Task<OperationsHost> Start(string postgres = Unreachable, Action<WebApplicationBuilder>? also = null)
    {
        var data = Directory.CreateTempSubdirectory("knowledge-operations-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Postgres", postgres)]);
        builder.Services.AddObjects(builder.Configuration, Path.Combine(data, "objects"));
        builder.AddOperations(data);
        also?.Invoke(builder);
        var app = builder.Build();
        app.UseOperations();
        app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("Something went wrong.")));
        app.MapOperations();
        app.MapGet("/hello", Hello);
        app.MapGet("/framed", (HttpContext context) => context.Response.Headers.ContentSecurityPolicy = "default-src 'none'");
        app.MapGet("/broken", void () => throw new InvalidOperationException("It broke."));
        await app.StartAsync();
        return new OperationsHost(app, data);
    }

    /// <summary>What the log files hold; call it when the host has stopped, which writes all of it.</summary>
    public string[] Log() => Directory.GetFiles(Path.Combine(Data, "logs"), "*.jsonl").SelectMany(File.ReadAllLines).ToArray();

    public async Task Stop()
    {
        await running.StopAsync();
        await running.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }

    private static string Hello(ILogger<OperationsHost> log)
    {
        using var activity = Source.StartActivity("greet");
        log.LogInformation("Somebody said hello");
        Greetings.Add(1);
        return activity!.TraceId.ToHexString();
    }
}
