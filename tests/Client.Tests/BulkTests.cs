using Knowledge.Client.Resources;

namespace Knowledge.Client.Tests;

/// <summary>Many records at once, and changes that are held to what was read.</summary>
public sealed class BulkTests(RunningNetwork network)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_creates_one_that_is_refused_leaves_the_others()
    {
        var domain = "b" + Guid.CreateVersion7().ToString("N")[..12];
        var outcomes = await network.Nodes[0].Client.Items.SubmitMany([Piece(domain, "One"), Piece("Not A Domain", "Two"), Piece(domain, "Three")], Cancellation);
        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.IsDone));
        Assert.Equal(("INVALID", "domain"), (outcomes[1].Failures[0].Code, Assert.Single(outcomes[1].Failures[0].Path)));
        Assert.Null(outcomes[1].Record);
        var read = await network.Operator.Items.List(new ItemFilter { Domain = domain }, cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(outcomes.Where(outcome => outcome.IsDone).Select(outcome => outcome.Id!.Value).Order(), read.Select(item => item.Id).Order());
        Assert.Equal(network.Nodes[0].Id, outcomes[0].Record!.SubmitterId);
    }

    [Fact]
    public async Task Changes_of_many_are_chosen_by_their_keys_or_by_a_filter()
    {
        var name = Texts.Unique("Group");
        var formed = await network.Operator.Groups.FormMany([new() { Name = name + " a" }, new() { Name = name + " b", Description = "The second." }], Cancellation);
        Assert.Equal(["", "The second."], formed.Select(outcome => outcome.Record!.Description));
        var missing = Guid.CreateVersion7();
        var ended = await network.Operator.Groups.DissolveMany([formed[0].Id!.Value, missing], Cancellation);
        Assert.Equal((true, "NOT_FOUND"), (ended[0].IsDone, ended[1].Failures[0].Code));
        Assert.Equal(formed[1].Id, Assert.Single(await network.Operator.Groups.DissolveMany(new GroupFilter { Name = new IsText { StartsWith = name } }, Cancellation)).Id);
        Assert.Equal(0, await network.Operator.Groups.Count(new GroupFilter { Name = new IsText { StartsWith = name } }, Cancellation));
    }

    [Fact]
    public async Task What_is_shown_once_is_shown_for_each_of_many()
    {
        var made = await network.Operator.Invitations.IssueMany([new() { Uses = 2 }, new() { Uses = 0 }, new()], Cancellation);
        Assert.Equal([true, false, true], made.Select(outcome => outcome.IsDone));
        Assert.All(made.Where(outcome => outcome.IsDone), outcome => Assert.StartsWith("join-", outcome.Record!.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_is_held_to_the_version_that_was_read()
    {
        var group = await network.Operator.Groups.Form(Texts.Unique("Held"), cancellation: Cancellation);
        var changed = await network.Operator.Groups.Describe(group.Id, group.Name, "First.", group.Version, Cancellation);
        Assert.NotEqual(group.Version, changed.Version);
        var late = await Assert.ThrowsAsync<KnowledgeException>(() => network.Operator.Groups.Describe(group.Id, group.Name, "Second.", group.Version, Cancellation));
        Assert.Equal(("CONFLICT", "ifVersion"), (late.Failures[0].Code, Assert.Single(late.Failures[0].Path)));
        Assert.Equal("First.", (await network.Operator.Groups.Get(group.Id, Cancellation))!.Description);
        await network.Operator.Groups.Dissolve(group.Id, changed.Version, Cancellation);
    }

    [Fact]
    public async Task More_than_one_request_takes_is_refused_as_a_whole()
    {
        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => network.Operator.Items.AcceptMany([.. Enumerable.Range(0, 501).Select(_ => Guid.CreateVersion7())], cancellation: Cancellation));
        Assert.True(refused.Has("INVALID"));
    }

    private static SubmitItemInput Piece(string domain, string title) =>
        new() { Domain = domain, Title = Texts.Unique(title), Body = Texts.Unique("The body of " + title), Sources = ["a source"] };
}
