using System.Reflection;
using Knowledge.Host.Cli.Describing;
using Knowledge.Host.Cli.Logins;
using Knowledge.Host.Cli.Verbs;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Spectre.Console.Cli;
using Module = Knowledge.Kernel.Modules.Module;

namespace Knowledge.Host.Cli;

/// <summary>
/// The command line: <c>./run {module} {verb}</c> for what modules add by hand, <c>./run {module} {resource} {verb}</c> for what every
/// resource can do. It starts no host; it talks to the one that runs on the data folder.
/// </summary>
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
        var verbs = new VerbTree(Manifest.Of(new ModuleCatalog(modules)));
        try
        {
            (args, connections.Server) = ServerOption.Split(args);
        }
        catch (CommandFailure failure)
        {
            return new Failures(terminal).Explain(failure);
        }

        var (words, line) = verbs.Split(args);
        var app = new CommandApp();
        app.Configure(config =>
        {
            config.Settings.Registrar.RegisterInstance(connections);
            config.Settings.Registrar.RegisterInstance(terminal);
            config.Settings.Registrar.RegisterInstance(verbs.Manifest);
            config.Settings.Registrar.RegisterInstance(line);
            Configure(config, modules, verbs, terminal);
        });
        var code = await app.RunAsync(words is ["-?", ..] ? ["--help"] : words, interruption.Token);
        // A module or a resource without a verb shows its verbs, and is still no command.
        return verbs.IsUnfinished(modules, args) && code == ExitCode.Failed ? ExitCode.Usage : code;
    }

    private static void Configure(IConfigurator config, IReadOnlyList<Module> modules, VerbTree verbs, Terminal terminal)
    {
        config.Settings.Registrar.RegisterInstance(new ModuleCatalog(modules));
        config.SetApplicationName("./run");
        config.SetApplicationVersion(Version());
        config.ConfigureConsole(terminal.Paper);
        config.SetHelpProvider(new Manual(config.Settings));
        config.UseStrictParsing();
        config.CancellationExitCode(ExitCode.Interrupted);
        config.SetExceptionHandler((failure, _) => new Failures(terminal).Explain(failure));
        foreach (var module in modules.Where(module => HasVerbs(module) || module.Resources.Count > 0))
            config.AddBranch(module.Name, branch =>
            {
                branch.SetDescription(verbs.Describe(module.Name));
                module.Commands(branch);
                verbs.AddTo(branch, module.Name);
            });
        config.AddCommand<DescribeCommand>("describe")
            .WithDescription("Tell what resources there are, what they hold and what can be done with them")
            .WithExample("describe", "item");
        config.AddCommand<LoginCommand>("login")
            .WithDescription("Sign in to a host elsewhere, by a code that you type into one of its pages")
            .WithExample("login", "--server", "https://knowledge.example.org");
        config.AddCommand<LogoutCommand>("logout").WithDescription("Sign out from a host elsewhere").WithExample("logout", "--server", "https://knowledge.example.org");
        config.AddCommand<ClientCommand>("client").WithDescription("Write the generated part of the C# client from the declarations");
        config.AddExample("network", "invite");
        config.AddExample("network", "simulate", "--nodes", "12", "--token", "join-…");
        config.AddExample("library", "seed", "--file", "corpus.jsonl");
        config.AddExample("library", "item", "list", "--sort", "title", "--json");
        config.AddExample("accounts", "token");
    }

    /// <summary>A module without verbs of its own would only show an empty page of help.</summary>
    private static bool HasVerbs(Module module) =>
        module.GetType().GetMethod(nameof(Module.Commands), [typeof(IConfigurator<CommandSettings>)])!.DeclaringType != typeof(Module);

    private static string Version() =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
