using System.Reflection;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Spectre.Console.Cli;
using Module = Knowledge.Kernel.Modules.Module;

namespace Knowledge.Host.Cli;

/// <summary>The command line: <c>./run {module} {verb}</c>. It starts no host; it talks to the one that runs on the data folder.</summary>
internal static class CommandLine
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "--version", "-v"];

    /// <summary>Whether the arguments are a command, or a question about commands; otherwise a host is to be served.</summary>
    public static bool IsFor(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || Questions.Contains(first));

    /// <summary>Runs a command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> Run(IReadOnlyList<Module> modules, string[] args) => Run(modules, args, new Terminal(), DataFolder.FromEnvironment());

    internal static async Task<int> Run(IReadOnlyList<Module> modules, string[] args, Terminal terminal, DataFolder folder)
    {
        using var interruption = new Interruption();
        using var connections = new Connections(folder, TimeProvider.System);
        var app = new CommandApp();
        app.Configure(config => Configure(config, modules, connections, terminal));
        var code = await app.RunAsync(args is ["-?", ..] ? ["--help"] : args, interruption.Token);
        // A module without a verb shows its verbs, and is still no command.
        return args is [var module] && !Questions.Contains(module) && code == ExitCode.Failed ? ExitCode.Usage : code;
    }

    private static void Configure(IConfigurator config, IReadOnlyList<Module> modules, Connections connections, Terminal terminal)
    {
        config.Settings.Registrar.RegisterInstance(connections);
        config.Settings.Registrar.RegisterInstance(terminal);
        config.Settings.Registrar.RegisterInstance(new ModuleCatalog(modules));
        config.SetApplicationName("./run");
        config.SetApplicationVersion(Version());
        config.SetHelpProvider(new Manual(config.Settings));
        config.UseStrictParsing();
        config.CancellationExitCode(ExitCode.Interrupted);
        config.SetExceptionHandler((failure, _) => new Failures(terminal).Explain(failure));
        foreach (var module in modules.Where(HasVerbs))
            config.AddBranch(module.Name, module.Commands);
        config.AddCommand<ClientCommand>("client").WithDescription("Write the generated part of the C# client from the declarations");
        config.AddExample("network", "invite");
        config.AddExample("network", "simulate", "--nodes", "12", "--token", "join-…");
        config.AddExample("library", "seed", "--file", "corpus.jsonl");
        config.AddExample("accounts", "token");
    }

    /// <summary>A module without verbs of its own would only show an empty page of help.</summary>
    private static bool HasVerbs(Module module) =>
        module.GetType().GetMethod(nameof(Module.Commands), [typeof(IConfigurator<CommandSettings>)])!.DeclaringType != typeof(Module);

    private static string Version() =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
