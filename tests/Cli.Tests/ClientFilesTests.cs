using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Cli.ClientCode;
using Knowledge.Inference;
using Knowledge.Kernel.Modules;
using Knowledge.Library;
using Knowledge.Network;

namespace Knowledge.Cli.Tests;

/// <summary>The generated part of the C# client is what the declarations say now.</summary>
public sealed class ClientFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = ClientFiles.Of(
        new ModuleCatalog([new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule(), new InferenceModule()]));

    [Fact]
    public void The_client_is_up_to_date()
    {
        var folder = Path.Combine(Root(), "src", "Client", "Resources");
        var kept = Directory.GetFiles(folder, "*.g.cs").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        var stale = Files.Keys.Union(kept.Keys).Where(name => Files.GetValueOrDefault(name) != kept.GetValueOrDefault(name)).ToList();
        Assert.True(stale.Count == 0, $"{string.Join(", ", stale)} differ from the declarations. Run: ./run client --output src/Client/Resources");
    }

    [Fact]
    public void Every_resource_and_action_is_there()
    {
        var item = Files["Item.g.cs"];
        Assert.Contains("public sealed class Items : Resource<Item, ItemFilter, ItemSortField>", item, StringComparison.Ordinal);
        Assert.Contains("public Task<Item> Submit(string domain, string title, string body, IReadOnlyList<string> sources, Guid? nodeId = null, Guid? spaceId = null, CancellationToken cancellation = default)", item, StringComparison.Ordinal);
        Assert.Contains("public IAsyncEnumerable<Item> Search(string text, ItemFilter? filter = null", item, StringComparison.Ordinal);
        Assert.Contains("public NodeFilter? Submitter { get; init; }", item, StringComparison.Ordinal);
        Assert.Contains("public Task<Node> Heartbeat(Guid id, string? ifVersion = null, CancellationToken cancellation = default)", Files["Node.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(Files["Invitation.g.cs"].Split('\n'), line => line.Contains("tokenHash", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The folder of the whole repository.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Knowledge.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Knowledge.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
