using Knowledge.Testing;

[assembly: AssemblyFixture(typeof(Knowledge.Inference.Tests.Engines.SharedVectors))]

namespace Knowledge.Inference.Tests.Engines;

/// <summary>One server with pgvector for all tests, started by the first that needs it. Each test has tables of its own.</summary>
public sealed class SharedVectors : IAsyncDisposable
{
    private readonly Lazy<Task<PgvectorServer>> _server = new(() => PgvectorServer.Start(CancellationToken.None));

    /// <summary>How it is reached.</summary>
    public async Task<string> ConnectionString() => (await _server.Value).ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();
    }
}
