using Knowledge.Accounts.Actors;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Kernel.Actions;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

public sealed class ActingAsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = Actor.User(Guid.CreateVersion7(), "Ada", Role.Administrator);

    [Fact]
    public void It_counts_for_the_administrator_who_began_it_and_for_thirty_minutes()
    {
        var acting = new ActingAs(ActorKind.Anonymous, null, Administrator.UserId!.Value, Now + ActingAs.Longest);

        Assert.True(acting.HoldsFor(Administrator, Now));
        Assert.True(acting.HoldsFor(Administrator, Now.AddMinutes(29)));
        Assert.False(acting.HoldsFor(Administrator, Now.AddMinutes(30)));
        Assert.False(acting.HoldsFor(Administrator, Now.AddMinutes(-1)), "It cannot last longer than thirty minutes.");
        Assert.False(acting.HoldsFor(Actor.User(Guid.CreateVersion7(), "Bob", Role.Administrator), Now));
        Assert.False(acting.HoldsFor(Actor.User(Administrator.UserId.Value, "Ada", Role.Operator), Now), "A role that was taken away counts at once.");
        Assert.False((acting with { Kind = ActorKind.System }).HoldsFor(Administrator, Now));
        Assert.Equal(acting, ActingAs.Read(acting.Write()));
    }

    [Fact]
    public void Operations_are_run_as_the_other_and_say_who_is_behind_it()
    {
        var reader = new ActorReader();
        var node = Actor.Node(Guid.CreateVersion7(), "node-1");

        var asNode = reader.Read(Impersonation.Of(node, Administrator));
        var asNobody = reader.Read(Impersonation.Of(Actor.Anonymous, Administrator));

        Assert.Equal((node.Kind, node.Id, node.Name), (asNode.Kind, asNode.Id, asNode.Name));
        Assert.Equal(new Impersonator(Administrator.UserId!.Value, "Ada"), asNode.By);
        Assert.Equal((ActorKind.Anonymous, null), (asNobody.Kind, asNobody.Id));
        Assert.Equal("Ada", asNobody.By?.Name);
        Assert.Throws<ArgumentException>(() => Impersonation.Of(Actor.System, Administrator));
        Assert.Throws<ArgumentException>(() => Impersonation.Of(node, Actor.User(Guid.CreateVersion7(), "Bob", Role.Operator)));
    }
}
