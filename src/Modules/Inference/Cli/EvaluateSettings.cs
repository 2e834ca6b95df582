using System.ComponentModel;
using Knowledge.Inference.Evaluation;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Inference.Cli;

/// <summary>What <c>inference evaluate</c> takes.</summary>
internal sealed class EvaluateSettings : OutputSettings
{
    [CommandOption("--dataset <FOLDER>", isRequired: true)]
    [Description("A folder in BEIR's layout: corpus.jsonl, queries.jsonl, qrels/test.tsv or qrels.tsv, and answers.jsonl if there is one")]
    public string Dataset { get; init; } = "";

    [CommandOption("--split <NAME>")]
    [DefaultValue("test")]
    [Description("Which judgements: test, or another such as train")]
    public string Split { get; init; } = "";

    [CommandOption("--configuration <NAME>")]
    [DefaultValue("fused")]
    [Description("How to search: fused, three-way (with a second encoder), words or meaning")]
    public string Configuration { get; init; } = "";

    [CommandOption("--compare <NAME>")]
    [Description("A second configuration, to compare the first with")]
    public string? Compare { get; init; }

    [CommandOption("--limit <COUNT>")]
    [Description("Ask no more questions than this; all unless told")]
    public int? Limit { get; init; }

    /// <summary>The configurations to measure, the first one first.</summary>
    internal IReadOnlyList<RetrievalConfiguration> Configurations =>
        [.. new[] { Configuration, Compare }.OfType<string>().Select(name => RetrievalConfiguration.All.Single(known => known.Name == name))];

    public override ValidationResult Validate() => Problem() is { } problem ? ValidationResult.Error(problem) : ValidationResult.Success();

    private string? Problem()
    {
        var names = RetrievalConfiguration.All.Select(known => known.Name).ToList();
        if (!Directory.Exists(Dataset))
            return $"There is no folder '{Dataset}'.";
        if (new[] { Configuration, Compare }.OfType<string>().FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            return $"There is no configuration '{unknown}'; there are {string.Join(", ", names)}.";
        if (Split.Length == 0 || Split.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-'))
            return $"--split is '{Split}'; give the name of judgements, such as test or train.";
        return Limit is < 1 ? $"--limit is {Limit}; give 1 or more." : null;
    }
}
