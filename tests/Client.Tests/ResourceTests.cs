using Knowledge.Client.Resources;

namespace Knowledge.Client.Tests;

/// <summary>Reading and acting on resources with types.</summary>
public sealed class ResourceTests(RunningNetwork network)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_are_filtered_sorted_and_read_over_all_pages()
    {
        var mark = Guid.CreateVersion7().ToString("N");
        var domain = "d" + mark[..12];
        foreach (var number in Enumerable.Range(1, 5))
            await network.Nodes[number % 2].Submit(domain, $"{number} of {mark}", $"Body {number} of {mark}", ["a source"], Cancellation);

        var items = network.Nodes[0].Client.Items;
        var byTitle = new Sort<ItemSortField>[] { new(ItemSortField.Title, SortOrder.Descending) };
        var all = await items.List(new ItemFilter { Domain = domain }, byTitle, Cancellation).ToListAsync(Cancellation);
        Assert.Equal([5, 4, 3, 2, 1], all.Select(item => item.Title[0] - '0'));
        var page = await items.Page(new ItemFilter { Domain = domain }, byTitle, first: 2, cancellation: Cancellation);
        var next = await items.Page(new ItemFilter { Domain = domain }, byTitle, first: 2, after: page.EndCursor, cancellation: Cancellation);
        Assert.Equal((true, "3", "2"), (page.HasNextPage, next.Records[0].Title[..1], next.Records[1].Title[..1]));

        var mine = new ItemFilter { Domain = new IsText { StartsWith = domain }, Submitter = new NodeFilter { Id = network.Nodes[1].Id }, Status = new IsOne<ItemStatus> { In = [.. Enum.GetValues<ItemStatus>()] } };
        Assert.Equal(3, await items.Count(mine, Cancellation));
        Assert.Equal(2, await items.Count(new ItemFilter { And = [new() { Domain = domain }, new() { Not = mine }] }, Cancellation));
        Assert.Equal(all.Select(item => item.Id).Order(), (await items.Search(mark, cancellation: Cancellation).Select(item => item.Id).ToListAsync(Cancellation)).Order());
        Assert.Null(await items.Get(Guid.CreateVersion7(), Cancellation));
    }

    [Fact]
    public async Task A_refused_action_says_why()
    {
        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => network.Nodes[0].Client.Items.Submit("Not A Domain", "", "body", [], cancellation: Cancellation));
        Assert.Equal(["domain", "title"], refused.Failures.Select(failure => Assert.Single(failure.Path)).Order());
        Assert.All(refused.Failures, failure => Assert.Equal("INVALID", failure.Code));

        using var anonymous = new KnowledgeClient(network.Server);
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => anonymous.Invitations.Issue(cancellation: Cancellation))).Has("FORBIDDEN"));
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => anonymous.Query("{ nonsense }", cancellation: Cancellation))).Failures.Count > 0);
    }

    [Fact]
    public async Task What_is_shown_once_is_shown_to_the_one_who_made_it()
    {
        var made = await network.Operator.Invitations.Issue(uses: 3, cancellation: Cancellation);
        Assert.StartsWith("join-", made.Secret, StringComparison.Ordinal);
        Assert.Null((await network.Operator.Invitations.Get(made.Id, Cancellation))!.Secret);
        Assert.Equal(made.Id, (await network.Operator.Invitations.Withdraw(made.Id, cancellation: Cancellation)).Id);
    }
}
