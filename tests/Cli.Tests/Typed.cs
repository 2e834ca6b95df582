using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Cli;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Knowledge.Library;
using Knowledge.Network;

namespace Knowledge.Cli.Tests;

/// <summary>A command line that was typed on a data folder without a host, and what came of it.</summary>
internal sealed record Typed(int Code, string Results, string Talk)
{
    public static ModuleCatalog Catalog { get; } = new([new AccountsModule(), new NetworkModule(), new LibraryModule(), new ConsensusModule()]);

    public static Manifest Manifest { get; } = Manifest.Of(Catalog);

    public static Task<Typed> Command(params string[] args) => Command("", args);

    public static async Task<Typed> Command(string input, string[] args)
    {
        var (results, talk) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var folder = new TemporaryFolder();
        var terminal = new Terminal(results, talk, isWatched: false) { Input = new StringReader(input) };
        var code = await CommandLine.Run(Catalog.Modules, args, terminal, new Kernel.Storage.DataFolder(folder.Path));
        return new Typed(code, results.ToString(), talk.ToString());
    }
}
