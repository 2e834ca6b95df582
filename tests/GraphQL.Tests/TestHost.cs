using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Knowledge.Host.GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Knowledge.Transports.Tests;

/// <summary>A real Kestrel on a loopback port that serves the test schema.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, LogBook log)
    {
        _app = app;
        Log = log;
        Address = new Uri(app.Urls.Single() + "/graphql");
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public LogBook Log { get; }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TestHost> Start(params (string Option, string Value)[] options)
    {
        var log = new LogBook();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(options.Select(option => KeyValuePair.Create("GraphQL:" + option.Option, (string?)option.Value)));
        builder.Services.AddGraphQL(graphql => graphql.AddSystemTextJson());
        builder.Services.AddSingleton<ISchema>(services => new TestSchema(services));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Counter>().AddSingleton<Feed>().AddSingleton<Gate>().AddScoped<ScopeProbe>();
        builder.Services.AddSingleton<PersonType>().AddSingleton<PeopleType>().AddSingleton<PersonFilterType>().AddSingleton<SizeType>();
        builder.Services.AddSingleton<ISocketAuthenticator, TestAuthenticator>().AddSingleton<IRefusalTranslation, NotFoundRefusal>();
        builder.Services.AddGraphQLTransports(builder.Configuration);
        var app = builder.Build();
        app.MapGraphQL("/graphql");
        await app.StartAsync();
        return new TestHost(app, log);
    }

    public async Task<JsonElement> Query(string query, object? variables = null)
    {
        using var response = await Http.PostAsJsonAsync("", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<SocketClient> Connect(string? protocol = "graphql-transport-ws", string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (protocol is not null)
            socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws" }.Uri, CancellationToken.None);
        return new SocketClient(socket);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>Keeps what was logged, for tests that read it.</summary>
public sealed class LogBook : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> Entries { get; } = new();

    public IEnumerable<string> Errors => Entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((logLevel, formatter(state, exception), exception));

    public void Dispose()
    {
    }
}
