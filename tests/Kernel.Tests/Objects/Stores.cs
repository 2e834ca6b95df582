using Knowledge.Kernel.Objects;
using Knowledge.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(Knowledge.Kernel.Tests.Objects.Stores))]

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Which of the two real stores a test runs on.</summary>
public enum StoreKind
{
    Folder,
    S3,
}

/// <summary>Opens stores as the host does, by configuration. One Swift serves all tests; every opened store is empty.</summary>
public sealed class Stores : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private readonly List<ServiceProvider> opened = [];

    // Made when first asked for: a process that is killed while it writes elsewhere leaves none behind.
    private readonly Lazy<string> folder = new(() => Directory.CreateTempSubdirectory("knowledge-objects-").FullName);
    private SwiftServer? swift;
    private int count;

    public async Task<OpenStore> Open(StoreKind kind)
    {
        var number = Interlocked.Increment(ref count);
        var path = Path.Combine(folder.Value, $"{number}");
        var settings = kind == StoreKind.S3 ? Settings(await Swift(), $"knowledge-{number}") : [];
        return Open(new OpenStore(null!, path, settings));
    }

    /// <summary>The same store again, as a host does that is started after another one ended.</summary>
    public OpenStore Open(OpenStore store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(store.Settings).Build();
        var provider = new ServiceCollection().AddLogging().AddObjects(configuration, store.Folder).BuildServiceProvider();
        lock (opened)
            opened.Add(provider);
        return store with { Objects = provider.GetRequiredService<IObjectStore>() };
    }

    public async Task<SwiftServer> Swift()
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        await starting.WaitAsync();
        try
        {
            return swift ??= await SwiftServer.Start();
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        if (swift is not null)
            await swift.DisposeAsync();
        starting.Dispose();
        if (folder.IsValueCreated)
            Directory.Delete(folder.Value, recursive: true);
    }

    private static Dictionary<string, string?> Settings(SwiftServer swift, string bucket) => new()
    {
        ["Objects:S3:Endpoint"] = swift.Endpoint,
        ["Objects:S3:Bucket"] = bucket,
        ["Objects:S3:AccessKey"] = swift.AccessKey,
        ["Objects:S3:SecretKey"] = swift.SecretKey,
        ["Objects:S3:Region"] = swift.Region,
        ["Objects:S3:Secure"] = "false",
    };
}

/// <summary>A store with what it takes to open it again.</summary>
public sealed record OpenStore(IObjectStore Objects, string Folder, IReadOnlyDictionary<string, string?> Settings)
{
    /// <summary>The files in its folder: of a folder store the objects too, of an S3 store only what is being received.</summary>
    public string[] Files => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];
}
