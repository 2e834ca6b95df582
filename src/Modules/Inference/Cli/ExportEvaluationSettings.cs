using System.ComponentModel;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Inference.Cli;

/// <summary>What <c>inference export-evaluation</c> takes.</summary>
internal sealed class ExportEvaluationSettings : OutputSettings
{
    [CommandOption("--output <FOLDER>", isRequired: true)]
    [Description("The folder to write corpus.jsonl, queries.jsonl and qrels.tsv to; it is made when it is not there")]
    public string Output { get; init; } = "";

    public override ValidationResult Validate() => File.Exists(Output)
        ? ValidationResult.Error($"'{Output}' is a file; name a folder.")
        : ValidationResult.Success();
}
