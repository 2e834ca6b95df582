using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Cli;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Knowledge.Library;
using Knowledge.Network;
using Knowledge.Sample;

namespace Knowledge.Cli.Tests;

/// <summary>A command line that was typed on a data folder without a host, and what came of it.</summary>
internal sealed record Typed(int Code, string Results, string Talk)
{
    public static ModuleCatalog Catalog { get; } = new([new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule()]);

    public static Manifest Manifest { get; } = Manifest.Of(Catalog);

    /// <summary>A module that uses every feature of the language.</summary>
    public static ModuleCatalog SampleCatalog { get; } = new([new SampleModule()]);

    public static Manifest Sample { get; } = Manifest.Of(SampleCatalog);

    /// <summary>A resource of that module.</summary>
    public static ResourceManifest Of(string name) => Sample.Resources.Single(resource => resource.Name == name);

    public static Task<Typed> Command(params string[] args) => Command("", args);

    /// <summary>The same on the sample module.</summary>
    public static Task<Typed> Sampled(params string[] args) => Command("", ["sample", .. args], SampleCatalog);

    public static Task<Typed> Command(string input, string[] args) => Command(input, args, Catalog);

    private static async Task<Typed> Command(string input, string[] args, ModuleCatalog catalog)
    {
        var (results, talk) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var folder = new TemporaryFolder();
        var terminal = new Terminal(results, talk, isWatched: false) { Input = new StringReader(input) };
        var code = await CommandLine.Run(catalog.Modules, args, terminal, new Kernel.Storage.DataFolder(folder.Path));
        return new Typed(code, results.ToString(), talk.ToString());
    }
}
