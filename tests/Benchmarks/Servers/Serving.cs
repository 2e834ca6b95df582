using System.Globalization;
using Knowledge.Benchmarks.Servers.Ours;
using Knowledge.Benchmarks.Servers.Raw;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Benchmarks.Servers;

/// <summary>What runs in the processes that are measured.</summary>
internal static class Serving
{
    /// <summary>Where a server finds the database: not among the arguments, which everybody may read.</summary>
    public const string Postgres = "KNOWLEDGE_BENCHMARK_POSTGRES";

    public static async Task<int> Run(Options options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Number("port", 0)}"));
        var connection = Environment.GetEnvironmentVariable(Postgres) ?? throw new InvalidOperationException($"{Postgres} is not set.");
        await using var app = options.Text("server", "") == "raw" ? RawServer.Build(builder, connection) : OurServer.Build(builder, connection);
        await app.RunAsync();
        return 0;
    }
}
