using ArchUnitNET.Fluent;

namespace Knowledge.Architecture.Tests;

/// <summary>The house keeps its rules.</summary>
public sealed class HouseTests
{
    /// <summary>Which modules each may use: the line Accounts, Network, Library, then Consensus and Inference side by side.</summary>
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Accounts"] = [],
        ["Network"] = ["Accounts"],
        ["Library"] = ["Accounts", "Network"],
        ["Consensus"] = ["Accounts", "Network", "Library"],
        ["Inference"] = ["Accounts", "Network", "Library"],
    };

    public static IEnumerable<object[]> Modules => House.Modules.Select(module => new object[] { module });

    [Fact]
    public void Every_module_has_its_place_in_the_line() => Assert.Equal(Below.Keys.Order(StringComparer.Ordinal), House.Modules);

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_knows_only_those_below_it(string module)
    {
        var unknown = House.Modules.Except(Below[module]).Where(other => other != module).Append("Host");
        Holds(Rules.DoesNotKnow(Space(module), unknown.Select(Space)));
    }

    [Fact]
    public void The_kernel_knows_no_module_and_no_host() => Holds(Rules.DoesNotKnow(Space("Kernel"), House.Modules.Append("Host").Select(Space)));

    [Fact]
    public void Names_say_something() => Holds(Rules.NamesSaySomething("Knowledge", House.Violations));

    [Fact]
    public void Resources_are_sealed() => Holds(Rules.ResourcesAreSealed("Knowledge", House.Violations));

    [Fact]
    public void Files_are_short_and_ask_nobody_but_their_clock()
    {
        var faults = House.Sources.Where(file => Path.GetDirectoryName(file) != Path.Combine(House.Root, "tests", "Architecture.Tests"))
            .SelectMany(file => Rules.Faults(File.ReadAllText(file)).Select(fault => $"{Path.GetRelativePath(House.Root, file)} {fault}"));

        Assert.Empty(faults);
    }

    private static string Space(string name) => $"Knowledge.{name}";

    private static void Holds(IArchRule rule)
    {
        var broken = rule.Evaluate(House.Types).Where(result => !result.Passed).Select(result => result.Description).Distinct().ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
