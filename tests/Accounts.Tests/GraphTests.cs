using GraphQL;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

public sealed class GraphTests
{
    [Fact]
    public void Groups_and_grants_are_managed_through_their_mutations()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var schema = new GraphSchema(services, new ModuleCatalog([new AccountsModule()]));
        schema.Initialize();
        var text = schema.Print();
        string[] expected =
        [
            "formGroup(", "describeGroup(", "dissolveGroup(", "addGroupMember(", "removeGroupMember(", "giveGrant(", "withdrawGrant(",
            "granteeKind: GranteeKind!", "scopeId: ID\n", "expiresAt: DateTime\n", "grants(", "groupChanged",
        ];
        Assert.All(expected, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }
}
