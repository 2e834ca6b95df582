using Knowledge.Host.Cli.Verbs.Running;
using Knowledge.Kernel.Manifests;
using Spectre.Console;
using Spectre.Console.Cli;
using Module = Knowledge.Kernel.Modules.Module;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>
/// All verbs of all resources. The library that reads command lines knows their names, so that it lists and corrects them; what is
/// typed after a verb is kept from it, since its options are in the manifest and in no class.
/// </summary>
internal sealed class VerbTree(Manifest manifest)
{
    private readonly ILookup<string, Verb> verbs = manifest.Resources.SelectMany(Verb.Of).ToLookup(verb => verb.Line);

    public Manifest Manifest => manifest;

    /// <summary>The words that name a verb, and what was typed after them; all words when they name none.</summary>
    public (string[] Words, VerbLine Line) Split(string[] args) =>
        args is [var module, var noun, var name, .. var rest] && verbs.Contains($"{module} {noun} {name}")
            ? (args[..3], new VerbLine(rest))
            : (args, new VerbLine([]));

    /// <summary>Whether the words name a module or a resource and nothing to do.</summary>
    public bool IsUnfinished(IReadOnlyList<Module> modules, string[] args) => args switch
    {
        [var module] => modules.Any(known => known.Name == module),
        [var module, var noun] => Of(module).Any(resource => Word.Of(resource.Name) == noun),
        _ => false,
    };

    /// <summary>A module in a line, for one that does not describe itself.</summary>
    public string Describe(string module) => string.Join(", ", Of(module).Select(resource => resource.Plural)) is { Length: > 0 } names ? names : module;

    public void AddTo(IConfigurator<CommandSettings> branch, string module)
    {
        foreach (var resource in Of(module))
            branch.AddBranch(Word.Of(resource.Name), inner =>
            {
                inner.SetDescription(Markup.Escape(resource.Summary));
                foreach (var verb in Verb.Of(resource))
                    inner.AddCommand<VerbCommand>(verb.Name).WithDescription(Markup.Escape(verb.Summary)).WithData(verb);
            });
    }

    private IEnumerable<ResourceManifest> Of(string module) => manifest.Resources.Where(resource => resource.Module == module);
}
