using System.Net;
using Knowledge.Accounts.Audit;
using Knowledge.Host.Door;
using Knowledge.Host.Door.Browsers;
using Knowledge.Host.Door.Limits;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Knowledge.Host.Tests.Door;

/// <summary>The door alone, in front of a few addresses, on a real port. Whoever sends <c>X-Actor</c> is that person.</summary>
internal sealed class DoorHost : IAsyncDisposable
{
    private readonly WebApplication running;

    private DoorHost(WebApplication app) => running = app;

    public Reported Incidents => running.Services.GetRequiredService<Reported>();

    public static async Task<DoorHost> Start(params IEnumerable<(string Key, string Value)> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Reported>().AddSingleton<IIncidents>(services => services.GetRequiredService<Reported>());
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddRazorPages();
        builder.Services.AddDoor(builder.Configuration);
        var app = builder.Build();
        app.UseDoor();
        app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("Something went wrong.")));
        app.UseRouting();
        app.UseWatch();
        app.Use(BeWhoYouSay);
        app.UseActorLimits();
        SecurityText.Map(app);
        app.MapGet("/hello", () => "Hello");
        app.MapGet("/page", () => Results.Content("<p>Hello</p>", "text/html"));
        app.MapGet("/framed", (HttpContext context) => context.Response.Headers.ContentSecurityPolicy = "default-src 'none'");
        app.MapGet("/broken", void () => throw new InvalidOperationException("It broke."));
        app.MapGet("/closed", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/from", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}");
        app.MapPost("/signin", () => "No");
        await app.StartAsync();
        return new DoorHost(app);
    }

    public async Task<HttpResponseMessage> Ask(string path, string method = "GET", params IEnumerable<(string Name, string Value)> headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = new Uri(running.Urls.Single()) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpStatusCode> Status(string path, string method = "GET", params IEnumerable<(string Name, string Value)> headers)
    {
        using var response = await Ask(path, method, headers);
        return response.StatusCode;
    }

    public ValueTask DisposeAsync() => running.DisposeAsync();

    private static Task BeWhoYouSay(HttpContext context, RequestDelegate next)
    {
        if (Guid.TryParse(context.Request.Headers["X-Actor"], out var id))
            context.RequestServices.GetRequiredService<CurrentActor>().Actor = Actor.User(id, "Somebody");
        return next(context);
    }
}

/// <summary>Remembers what was reported.</summary>
internal sealed class Reported : IIncidents
{
    private readonly Lock gate = new();
    private readonly List<IncidentKind> kinds = [];

    public IReadOnlyList<IncidentKind> Kinds
    {
        get
        {
            lock (gate)
                return [.. kinds];
        }
    }

    public void Report(IncidentKind kind, string detail, string? subject = null)
    {
        lock (gate)
            kinds.Add(kind);
    }
}
