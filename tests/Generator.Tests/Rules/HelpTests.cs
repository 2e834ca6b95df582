using System.Runtime.CompilerServices;

namespace Knowledge.Generator.Tests.Rules;

public sealed class HelpTests
{
    [Fact]
    public void Every_rule_has_one_id_a_page_and_a_line_in_the_release_notes()
    {
        var rules = Rule.All.Select(rule => Assert.Single(rule.SupportedDiagnostics)).ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(rules, rule => Assert.Matches("^KNW[0-9]{3}$", rule.Id));
        var notes = File.ReadAllText(Path.Combine(Root(), "src/SharedKernel/Analyzers/AnalyzerReleases.Unshipped.md"));
        Assert.All(rules, rule =>
        {
            Assert.Equal($"https://github.com/knowledge/knowledge/blob/main/docs/rules/{rule.Id}.md", rule.HelpLinkUri);
            Assert.StartsWith($"# {rule.Id}: {rule.Title}", File.ReadAllText(Path.Combine(Root(), "docs/rules", rule.Id + ".md")), StringComparison.Ordinal);
            Assert.Contains($"[{rule.Title}]({rule.HelpLinkUri})", notes, StringComparison.Ordinal);
        });
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
