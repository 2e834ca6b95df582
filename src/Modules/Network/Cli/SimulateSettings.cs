using System.ComponentModel;
using System.Text.RegularExpressions;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Network.Cli;

/// <summary>What <c>network simulate</c> takes.</summary>
internal sealed partial class SimulateSettings : OutputSettings
{
    [CommandOption("--nodes <COUNT>")]
    [DefaultValue(12)]
    [Description("How many nodes to start, 1 to 500")]
    public int Nodes { get; init; }

    [CommandOption("--token <TOKEN>", isRequired: true)]
    [Description("The join token that './run network invite' printed")]
    public string Token { get; init; } = "";

    [CommandOption("--server <URL>")]
    [Description("The network to join; the running host of the data folder unless told")]
    public string? Server { get; init; }

    [CommandOption("--domains <LIST>")]
    [DefaultValue("science")]
    [Description("What the nodes are good at, with commas between")]
    public string Domains { get; init; } = "";

    [CommandOption("--reject-rate <SHARE>")]
    [DefaultValue(0.0)]
    [Description("The share of items that each node rejects by chance, 0 to 1")]
    public double RejectRate { get; init; }

    [CommandOption("--until-idle")]
    [Description("Stop when no vote is asked for and no item waits for a decision")]
    public bool UntilIdle { get; init; }

    [CommandOption("--idle-seconds <SECONDS>")]
    [DefaultValue(10)]
    [Description("For how long no vote must be asked for, 1 to 3600")]
    public int IdleSeconds { get; init; }

    [CommandOption("--prefix <NAME>")]
    [DefaultValue("sim")]
    [Description("How the nodes' names begin")]
    public string Prefix { get; init; } = "";

    public IReadOnlyList<string> DomainList => [.. Domains.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public override ValidationResult Validate() => Problems().FirstOrDefault() is { } problem ? ValidationResult.Error(problem) : ValidationResult.Success();

    private IEnumerable<string> Problems()
    {
        if (Nodes is < 1 or > 500)
            yield return $"--nodes is {Nodes}; give 1 to 500.";
        if (Token.Length is 0 or > 200)
            yield return "--token is no join token; './run network invite' makes one.";
        if (Server is not null && !(Uri.TryCreate(Server, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return $"--server '{Server}' is no address; give one such as http://localhost:8080.";
        if (DomainList.Count > 20 || DomainList.Any(domain => !Domain().IsMatch(domain)))
            yield return "--domains takes up to 20 names in lower case letters, digits and '-', such as medicine,physics.";
        if (RejectRate is not (>= 0 and <= 1))
            yield return $"--reject-rate is {RejectRate}; give 0 to 1.";
        if (IdleSeconds is < 1 or > 3600)
            yield return $"--idle-seconds is {IdleSeconds}; give 1 to 3600.";
        if (!Name().IsMatch(Prefix))
            yield return "--prefix takes up to 40 letters, digits, '.', '_' and '-', beginning with a letter or digit.";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.None, 100)]
    private static partial Regex Domain();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$", RegexOptions.None, 100)]
    private static partial Regex Name();
}
