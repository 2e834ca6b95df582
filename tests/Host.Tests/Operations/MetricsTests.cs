using System.Diagnostics;
using Xunit;

namespace Knowledge.Host.Tests.Operations;

public sealed class MetricsTests
{
    [Fact]
    public async Task Requests_the_runtime_and_our_own_meter_are_counted()
    {
        await using var host = await OperationsHost.Start();

        var metrics = await Scrape(host);

        Assert.Contains("knowledge_greetings_total", metrics);
        Assert.Contains("http_server_request_duration_seconds_count", metrics);
        Assert.Contains("http_route=\"/hello\"", metrics);
        Assert.Contains("dotnet_process_memory_working_set", metrics);
    }

    [Fact]
    public async Task Prometheus_reads_them()
    {
        var promtool = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "promtool")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(promtool is null, "promtool is not installed: apt-get install prometheus");
        await using var host = await OperationsHost.Start();
        var metrics = await Scrape(host);
        using var check = Process.Start(new ProcessStartInfo(promtool!, ["check", "metrics"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;

        await check.StandardInput.WriteAsync(metrics);
        check.StandardInput.Close();
        var complaints = await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();

        Assert.True(check.ExitCode == 0, complaints);
    }

    private static async Task<string> Scrape(OperationsHost host)
    {
        await host.Client.GetStringAsync(new Uri("/hello", UriKind.Relative));
        return await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
    }
}
