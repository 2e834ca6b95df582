using System.ComponentModel;
using System.Text.RegularExpressions;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Library.Cli;

/// <summary>What <c>library seed</c> takes.</summary>
internal sealed partial class SeedSettings : OutputSettings
{
    [CommandOption("--file <PATH>", isRequired: true)]
    [Description("A JSON Lines file: one object a line with _id, title and text")]
    public string File { get; init; } = "";

    [CommandOption("--domain <NAME>")]
    [DefaultValue("science")]
    [Description("The domain of all items")]
    public string Domain { get; init; } = "";

    [CommandOption("--space <NAME|ID>")]
    [Description("The space that all items go to; the Commons unless told")]
    public string? Space { get; init; }

    [CommandOption("--limit <COUNT>")]
    [Description("Take no more documents than this; all unless told")]
    public int? Limit { get; init; }

    [CommandOption("--concurrency <COUNT>")]
    [DefaultValue(8)]
    [Description("How many submissions are under way at once, 1 to 64")]
    public int Concurrency { get; init; }

    [CommandOption("--dry-run")]
    [Description("Read and check the file, submit nothing")]
    public bool DryRun { get; init; }

    public override ValidationResult Validate() => Problem() is { } problem ? ValidationResult.Error(problem) : ValidationResult.Success();

    private string? Problem()
    {
        if (!System.IO.File.Exists(File))
            return $"There is no file '{File}'.";
        if (!Name().IsMatch(Domain))
            return $"--domain is '{Domain}'; write it in 2 to 64 lower case letters, digits and '-', such as medicine.";
        if (Limit is < 1)
            return $"--limit is {Limit}; give 1 or more.";
        return Concurrency is < 1 or > 64 ? $"--concurrency is {Concurrency}; give 1 to 64." : null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,63}$", RegexOptions.None, 100)]
    private static partial Regex Name();
}
