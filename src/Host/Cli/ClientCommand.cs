using System.ComponentModel;
using Knowledge.Host.Cli.ClientCode;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Modules;
using Spectre.Console.Cli;

namespace Knowledge.Host.Cli;

/// <summary><c>./run client</c>: writes the generated part of the C# client from the declarations. It needs no host.</summary>
internal sealed class ClientCommand(ModuleCatalog catalog, Terminal terminal) : Command<ClientCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(settings.Output);
        var files = ClientFiles.Of(catalog);
        foreach (var gone in folder.GetFiles("*.g.cs").Where(file => !files.ContainsKey(file.Name)))
            gone.Delete();
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder.FullName, name), text);
        terminal.Say($"{files.Count} files were written to {folder.FullName}.");
        return ExitCode.Done;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandOption("-o|--output <FOLDER>")]
        [Description("Where the files go; *.g.cs files there that no resource needs any more are deleted")]
        public string Output { get; init; } = Path.Combine("src", "Client", "Resources");
    }
}
