using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Knowledge.Host.Operations;
using Knowledge.Kernel.Objects;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace Knowledge.Host.Tests.Operations;

public sealed class HealthTests
{
    private const string Variable = "KNOWLEDGE_TEST_POSTGRES";

    [Fact]
    public async Task A_running_process_is_live_whatever_it_depends_on()
    {
        await using var host = await OperationsHost.Start();

        var (status, body) = await Ask(host, "/health/live");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"status":"healthy","checks":{}}""", body);
    }

    [Fact]
    public async Task Without_its_database_it_is_not_ready_and_says_no_more_than_that()
    {
        await using var host = await OperationsHost.Start();

        var (status, body) = await Ask(host, "/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("""{"status":"unhealthy","checks":{"startup":"healthy","postgres":"unhealthy","objects":"healthy"}}""", body);
        await host.Stop();
        var log = string.Join('\n', host.Log());
        Assert.Contains("\"HealthCheckName\":\"postgres\"", log);
        Assert.DoesNotContain("very-secret", log);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_waited_for_two_seconds_only()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var host = await OperationsHost.Start($"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=nobody;Pooling=false");

        var (status, body) = await Ask(host, "/health/ready").WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unhealthy", Check(body, "postgres"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_its_database_it_is_ready(bool dataSource)
    {
        var postgres = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(postgres), $"{Variable} names no PostgreSQL.");
        await using var source = NpgsqlDataSource.Create(postgres!);
        await using var host = dataSource
            ? await OperationsHost.Start(also: builder => builder.Services.AddSingleton(source))
            : await OperationsHost.Start(postgres!);

        var (status, body) = await Ask(host, "/health/ready");

        Assert.Equal("""{"status":"healthy","checks":{"startup":"healthy","postgres":"healthy","objects":"healthy"}}""", body);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Work_that_goes_on_after_the_start_holds_the_gate()
    {
        await using var host = await OperationsHost.Start(also: builder => builder.Services.AddHostedService<SlowStart>());
        var slow = host.Services.GetServices<IHostedService>().OfType<SlowStart>().Single();

        Assert.Equal("unhealthy", Check((await Ask(host, "/health/ready")).Body, "startup"));
        slow.Work!.Dispose();
        slow.Work.Dispose();
        Assert.Equal("healthy", Check((await Ask(host, "/health/ready")).Body, "startup"));
    }

    [Fact]
    public async Task A_host_that_stops_takes_no_more_work()
    {
        await using var host = await OperationsHost.Start();
        var readiness = host.Services.GetRequiredService<IReadiness>();

        Assert.True(readiness.IsReady);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(["stop"], readiness.Pending);
    }

    [Fact]
    public async Task Without_its_objects_it_is_not_ready()
    {
        await using var host = await OperationsHost.Start(also: builder =>
            builder.Services.AddObjects(builder.Configuration, "/proc/nowhere"));

        Assert.Equal("unhealthy", Check((await Ask(host, "/health/ready")).Body, "objects"));
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(OperationsHost host, string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string? Check(string body, string name)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("checks").GetProperty(name).GetString();
    }

    private sealed class SlowStart(IReadiness readiness) : IHostedService
    {
        public IDisposable? Work { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Work = readiness.Begin("index");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
