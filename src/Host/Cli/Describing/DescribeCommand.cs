using System.ComponentModel;
using Knowledge.Host.Cli.Reference;
using Knowledge.Host.Cli.Verbs;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;
using Spectre.Console.Cli;

namespace Knowledge.Host.Cli.Describing;

/// <summary><c>describe</c>: the manifest, for people, for programs and as pages of documentation. It needs no host.</summary>
internal sealed class DescribeCommand(Manifest manifest, Terminal terminal) : Command<DescribeCommand.Settings>
{
    internal sealed class Settings : OutputSettings
    {
        [CommandArgument(0, "[RESOURCE]")]
        [Description("One resource, such as item; all unless told")]
        public string? Resource { get; init; }

        [CommandOption("--markdown <FOLDER>")]
        [Description("Write a page for each resource and an index into this folder")]
        public string? Markdown { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var resource = settings.Resource is { } name ? Find(name) : null;
        if (settings.Markdown is { } folder)
            Write(folder);
        else if (settings.Json)
            terminal.Answer(resource is null ? manifest.ToJson() : Manifest.ToJson(resource));
        else
            (resource is null ? Overview.Of(manifest) : Overview.Of(resource)).ToList().ForEach(terminal.Answer);
        return ExitCode.Done;
    }

    private void Write(string folder)
    {
        var written = ReferencePages.Write(manifest, folder);
        terminal.Say($"{written} pages are in {folder}.");
    }

    private ResourceManifest Find(string name)
    {
        var word = Word.Of(name.Split('.')[^1]);
        return manifest.Resources.FirstOrDefault(resource => Word.Of(resource.Name) == word || Word.Of(resource.Plural) == word)
            ?? throw new Misuse($"There is no resource '{name}'. These are: {string.Join(", ", manifest.Resources.Select(resource => Word.Of(resource.Name)))}.");
    }
}
