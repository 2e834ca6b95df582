using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;
using Knowledge.Sample.Magazines;
using Knowledge.Sample.Shelves;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>Code asks whether an action would be allowed without doing it.</summary>
public sealed class PermissionTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_record_is_asked_with_its_owner_and_one_that_is_not_there_allows_nothing()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        await using var anyone = world.As(Actor.Anonymous);
        var article = await Article(ann);

        Assert.True(await ann.Actions.Articles.CanRetitle(article.Id));
        Assert.False(await bob.Actions.Articles.CanRetitle(article.Id));
        Assert.False(await ann.Actions.Articles.CanRetitle(Guid.CreateVersion7()));
        Assert.True(await bob.Actions.Articles.CanRead(article.Id));
        Assert.False(await anyone.Actions.Articles.CanRead(article.Id));
        Assert.True(await ann.Actions.Can(new RetitleArticle(article.Id, "Anew")));
        Assert.False(await bob.Actions.Can(new RetitleArticle(article.Id, "Anew")));
    }

    [Fact]
    public async Task What_was_destroyed_can_be_restored_and_nothing_else()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var article = await Article(ann);
        Assert.False(await ann.Actions.Articles.CanRestore(article.Id));
        await ann.Actions.Articles.Withdraw(article.Id);

        Assert.True(await ann.Actions.Articles.CanRestore(article.Id));
        Assert.True(await ann.Actions.Can(new RestoreArticle(article.Id)));
        Assert.False(await bob.Actions.Articles.CanRestore(article.Id));
        Assert.False(await ann.Actions.Articles.CanRetitle(article.Id));
        Assert.False(await ann.Actions.Articles.CanRead(article.Id));
    }

    [Fact]
    public async Task Making_and_what_is_no_change_of_a_record_are_asked_without_one()
    {
        await using var ann = world.As(People.Ann);
        await using var anyone = world.As(Actor.Anonymous);

        Assert.True(await ann.Actions.Loans.CanWish());
        Assert.False(await anyone.Actions.Loans.CanWish());
        Assert.Equal(await Runs(ann), await ann.Actions.Shelves.CanAdd());
        Assert.Equal(await Runs(anyone), await anyone.Actions.Shelves.CanAdd());
        Assert.Equal(await Runs(anyone), await anyone.Actions.Can(new AddShelves(1, 2)));
    }

    [Fact]
    public async Task Asking_writes_nothing_and_leaves_nothing_tracked()
    {
        await using var ann = world.As(People.Ann);
        var loan = await ann.Actions.Loans.Wish("Ann");
        var events = await ann.EventsOf(loan.Id);
        Assert.True(await ann.Actions.Loans.CanHandOut(loan.Id));

        Assert.Equal(LoanState.Wished, (await ann.Actions.Loans.Read().SingleAsync(row => row.Id == loan.Id)).State);
        Assert.Equal(events.Count, (await ann.EventsOf(loan.Id)).Count);
        Assert.Empty(ann.Db.ChangeTracker.Entries());
    }

    private static async Task<bool> Runs(Caller caller)
    {
        try
        {
            return await caller.Actions.Shelves.Add(1, 2) == 3;
        }
        catch (Refusal refusal) when (refusal.Failures[0].Code == FailureCode.Forbidden)
        {
            return false;
        }
    }

    private static async Task<Article> Article(Caller caller)
    {
        var magazine = await caller.Actions.Magazines.Begin(Some.Name());
        return await caller.Actions.Articles.Write(magazine.Id, Some.Name());
    }
}
