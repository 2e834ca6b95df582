using Knowledge.Accounts;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Xunit;

namespace Knowledge.Docs.Tests;

/// <summary>The table of what a token reaches names each action of Accounts, and no other: whoever adds one says what it takes.</summary>
public sealed class TokenReachTests
{
    private const string Heading = "### What `accounts:write` reaches";

    [Fact]
    public void Every_action_is_in_the_table_and_the_table_has_no_other()
    {
        var table = Repository.Read("docs/access.md").Split(Heading)[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var told = table.SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim().Trim('`')).Order(StringComparer.Ordinal);
        var there = Manifest.Of(new ModuleCatalog([new AccountsModule()])).Resources
            .SelectMany(resource => resource.Actions).Where(action => action.Kind != "read").Select(action => action.GraphQL).Order(StringComparer.Ordinal);

        Assert.Equal(there, told);
    }
}
