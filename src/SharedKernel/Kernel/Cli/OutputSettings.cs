using System.ComponentModel;
using Spectre.Console.Cli;

namespace Knowledge.Kernel.Cli;

/// <summary>What every verb takes.</summary>
public class OutputSettings : CommandSettings
{
    /// <summary>Answer with JSON alone.</summary>
    [CommandOption("--json")]
    [Description("Answer with one JSON document on stdout and nothing else there")]
    public bool Json { get; init; }
}
