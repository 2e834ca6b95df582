using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>An option of a verb.</summary>
/// <param name="Name">As it is typed, without the hyphens.</param>
/// <param name="Value">What its value is called; null for one that needs none.</param>
/// <param name="Summary">What it means.</param>
internal sealed record Option(string Name, string? Value, string Summary)
{
    /// <summary>The action's argument that it gives; null for one of the command line's own.</summary>
    public ArgumentManifest? Argument { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether the verb cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a word after it is its value; of a truth value only <c>true</c> and <c>false</c> are.</summary>
    public bool Takes(string next) => Argument?.Type.Kind == "boolean" ? next is "true" or "false" : Value is not null;
}
