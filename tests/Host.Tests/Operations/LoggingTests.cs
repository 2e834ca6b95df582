using System.Text.Json;
using Xunit;

namespace Knowledge.Host.Tests.Operations;

public sealed class LoggingTests
{
    [Fact]
    public async Task Every_line_of_a_request_carries_its_trace_and_span()
    {
        await using var host = await OperationsHost.Start();
        var trace = await host.Client.GetStringAsync(new Uri("/hello", UriKind.Relative));
        await host.Stop();

        var lines = host.Log().Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var ofRequest = lines.Where(line => line.TryGetProperty("@tr", out var id) && id.GetString() == trace).ToList();

        Assert.Contains(ofRequest, line => line.GetProperty("@mt").GetString() == "Somebody said hello");
        Assert.Contains(ofRequest, line => line.TryGetProperty("StatusCode", out var status) && status.GetInt32() == 200 && line.GetProperty("RequestPath").GetString() == "/hello");
        Assert.All(ofRequest, line => Assert.Equal(16, line.GetProperty("@sp").GetString()!.Length));
    }

    [Fact]
    public async Task Probes_and_the_framework_are_quiet_and_failures_are_not()
    {
        await using var host = await OperationsHost.Start();
        await host.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative));
        await host.Client.GetAsync(new Uri("/broken", UriKind.Relative));
        await host.Stop();

        var log = string.Join('\n', host.Log());

        Assert.DoesNotContain("/health/live", log);
        Assert.DoesNotContain("Request starting", log);
        Assert.Contains("It broke.", log);
    }
}
