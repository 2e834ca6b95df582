using System.Globalization;
using Knowledge.Kernel.Objects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>What a <see cref="WriterProcess"/> runs; no test by itself, and therefore explicit.</summary>
public sealed class WriterProgram
{
    [Fact(Explicit = true)]
    public async Task Put()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var provider = new ServiceCollection().AddLogging()
            .AddObjects(configuration, configuration[WriterProcess.Folder]!)
            .BuildServiceProvider();
        var bytes = Content.Bytes(int.Parse(configuration[WriterProcess.Length]!, CultureInfo.InvariantCulture));
        var content = bool.Parse(configuration[WriterProcess.Ends]!)
            ? new MemoryStream(bytes)
            : Content.Then(bytes, cancellation => Task.Delay(Timeout.Infinite, cancellation));
        await provider.GetRequiredService<IObjectStore>().Put(content, new ObjectExpectation(long.MaxValue));
    }
}
