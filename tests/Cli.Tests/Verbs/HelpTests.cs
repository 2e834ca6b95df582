using Knowledge.Host.Cli.Verbs;
using Knowledge.Kernel.Cli;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>The pages of help.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Verbs { get; } = [.. Typed.Manifest.Resources.SelectMany(Verb.Of).Select(verb => verb.Line)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_verb_tells_all_its_options(string line)
    {
        var verb = Typed.Manifest.Resources.SelectMany(Verb.Of).Single(verb => verb.Line == line);
        var help = await Typed.Command([.. line.Split(' '), "--help"]);
        Assert.Equal(ExitCode.Done, help.Code);
        Assert.Contains($"./run {line}", help.Results);
        Assert.All(VerbOptions.Of(verb), option => Assert.Contains($" --{option.Name}{(option.Value is null ? "" : $" <{option.Value}>")}", help.Results));
    }

    [Fact]
    public async Task An_option_tells_its_limits_and_what_it_is_unless_told()
    {
        var help = string.Join(' ', (await Typed.Command("network", "invitation", "issue", "--help")).Results.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("How many nodes may join with it, 1 to 10,000 (whole number; 1 to 10,000; 100 unless told)", help);
        Assert.Contains("For how many hours it works, up to 720 (number; 0.001 to 720; 24 unless told)", help);
    }

    [Fact]
    public async Task A_module_lists_what_was_added_by_hand_beside_its_resources()
    {
        var help = (await Typed.Command("network", "--help")).Results;
        Assert.All(new[] { "invite", "simulate", "invitation", "node" }, word => Assert.Matches($@"(?m)^    {word} ", help));
    }

    [Fact]
    public async Task A_resource_lists_its_verbs()
    {
        var help = await Typed.Command("library", "item");
        Assert.Equal(ExitCode.Usage, help.Code);
        Assert.All(Verb.Of(Typed.Manifest.Resources.Single(resource => resource.Name == "Item")), verb => Assert.Matches($@"(?m)^    {verb.Name} ", help.Results));
    }

    [Fact]
    public void No_verb_has_two_options_of_one_name() => Assert.All(
        Typed.Manifest.Resources.SelectMany(Verb.Of), verb => Assert.Equal(VerbOptions.Of(verb).Count, VerbOptions.Of(verb).DistinctBy(option => option.Name).Count()));
}
