using System.ComponentModel;
using System.Text.RegularExpressions;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Network.Cli;

/// <summary>What <c>network invite</c> takes.</summary>
internal sealed partial class InviteSettings : OutputSettings
{
    private static readonly string[] Roles = ["reader", "contributor", "reviewer"];

    [CommandOption("--uses <COUNT>")]
    [DefaultValue(100)]
    [Description("How many nodes may join with the token, 1 to 10,000")]
    public int Uses { get; init; }

    [CommandOption("--hours <HOURS>")]
    [DefaultValue(24.0)]
    [Description("For how many hours it works, up to 720")]
    public double Hours { get; init; }

    [CommandOption("--owner <EMAIL>")]
    [Description("Whose nodes they will be; an owner's nodes never judge each other")]
    public string? Owner { get; init; }

    [CommandOption("--domain <NAME>")]
    [Description("A domain that they may claim, any number of times; any domain unless told")]
    public string[] Domains { get; init; } = [];

    [CommandOption("--space <ID>")]
    [Description("A space that they become members of")]
    public Guid? Space { get; init; }

    [CommandOption("--role <ROLE>")]
    [DefaultValue("contributor")]
    [Description("What they may do in that space: reader, contributor or reviewer")]
    public string Role { get; init; } = "";

    [CommandOption("--dry-run")]
    [Description("Check everything, show what would be sent, send nothing")]
    public bool DryRun { get; init; }

    /// <summary>The action's arguments; what has no value is not named.</summary>
    public Dictionary<string, object> Input
    {
        get
        {
            var input = new Dictionary<string, object> { ["uses"] = Uses, ["hours"] = Hours };
            if (Owner is not null)
                input["owner"] = Owner;
            if (Domains.Length > 0)
                input["domains"] = Domains;
            return input;
        }
    }

    /// <summary>The role as GraphQL names it.</summary>
    public string RoleName => Role.ToUpperInvariant();

    /// <summary>What the nodes of a simulation have to be told, so that they claim what they may.</summary>
    public string SimulatedDomains => Domains.Length > 0 ? $" --domains {string.Join(',', Domains)}" : "";

    public override ValidationResult Validate() => Problems().FirstOrDefault() is { } problem ? ValidationResult.Error(problem) : ValidationResult.Success();

    private IEnumerable<string> Problems()
    {
        if (Uses is < 1 or > 10_000)
            yield return $"--uses is {Uses}; give 1 to 10,000.";
        if (Hours is not (> 0 and <= 720))
            yield return $"--hours is {Hours}; give more than 0 and at most 720.";
        if (Domains.Length > 20 || Domains.Any(domain => !Domain().IsMatch(domain)))
            yield return "--domain takes a name in lower case letters, digits and '-', such as medicine, and may be given 20 times.";
        if (!Roles.Contains(Role, StringComparer.OrdinalIgnoreCase))
            yield return $"--role is '{Role}'; give {string.Join(", ", Roles)}.";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.None, 100)]
    private static partial Regex Domain();
}
