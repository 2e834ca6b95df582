using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>What no rule allows is refused; what may not be seen is not there.</summary>
public sealed class PolicyTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task An_action_that_no_rule_speaks_of_is_refused_to_people_of_every_role()
    {
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        var author = await ann.Author();

        (await Some.Refused(ann.Actions.Authors.Banish(author.Id))).HasCode(FailureCode.Forbidden);
        (await Some.Refused(admin.Actions.Authors.Banish(author.Id))).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public async Task A_rule_on_the_actor_is_decided_before_anything_is_read()
    {
        await using var ann = world.As(People.Ann);
        await using var robot = world.As(People.Robot);
        await using var nobody = world.As(Actor.Anonymous);
        var book = await ann.Book();
        var sql = world.Sql.Listen();

        (await Some.Refused(robot.Actions.Books.Sell(book.Id))).HasCode(FailureCode.Forbidden);
        Assert.Contains("Sign in first", (await Some.Refused(nobody.Actions.Books.Sell(book.Id))).Message, StringComparison.Ordinal);
        Assert.Empty(sql);
    }

    [Fact]
    public async Task A_rule_on_the_record_refuses_what_may_be_seen_and_denies_what_may_not()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var seen = await ann.Author();
        var hidden = await ann.Author(Visibility.Owner);

        (await Some.Refused(bob.Actions.Authors.Rename(seen.Id, "Mine"))).HasCode(FailureCode.Forbidden);
        var refusal = await Some.Refused(bob.Actions.Authors.Rename(hidden.Id, "Mine"));
        refusal.HasCode(FailureCode.NotFound, "id");
        var missing = await Some.Refused(bob.Actions.Authors.Rename(Guid.Empty, "Mine"));
        Assert.Equal(missing.Message.Replace($"{Guid.Empty}", "", StringComparison.Ordinal), refusal.Message.Replace($"{hidden.Id}", "", StringComparison.Ordinal));
        await ann.Actions.Authors.Rename(hidden.Id, Some.Name());
    }

    [Fact]
    public async Task Rows_that_may_not_be_read_are_left_out_by_the_database()
    {
        await using var ann = world.As(People.Ann);
        var hidden = await ann.Author(Visibility.Owner);
        foreach (var (actor, sees) in new[] { (People.Ann, 1), (People.Bob, 0), (Actor.Anonymous, 0), (People.Admin, 1), (Actor.System, 1) })
        {
            await using var caller = world.As(actor);
            var sql = world.Sql.Listen();
            Assert.Equal(sees, await caller.Actions.Authors.Read().CountAsync(row => row.Id == hidden.Id));
            var needsRule = actor != People.Admin && actor != Actor.System;
            Assert.Equal(needsRule, Assert.Single(sql).Contains("visibility", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_rule_over_a_relation_holds_on_reads_updates_and_creates_alike()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var author = await ann.Author();
        var book = await ann.Book(author);

        (await Some.Refused(bob.Book(author))).HasCode(FailureCode.Forbidden);
        (await Some.Refused(bob.Actions.Books.Withdraw(book.Id))).HasCode(FailureCode.Forbidden);
        await using var admin = world.As(People.Admin);
        var draft = await admin.Actions.Reviews.Write(book.Id, 3, "not yet", draft: true);
        Assert.Single(ann.Actions.Reviews.Read().Where(row => row.Id == draft.Id));
        Assert.Empty(bob.Actions.Reviews.Read().Where(row => row.Id == draft.Id));
        await ann.Actions.Books.Republish(book.Id, DateTimeOffset.UnixEpoch, []);
    }

    [Fact]
    public async Task A_rule_for_anything_covers_every_action()
    {
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        var review = await admin.Actions.Reviews.Write((await ann.Book()).Id, 3, "so", draft: true);
        await admin.Actions.Reviews.Finish(review.Id);
        await admin.Actions.Reviews.Remove(review.Id);

        Assert.Equal(["Write", "Finish", "Remove"], (await admin.EventsOf(review.Id)).Select(told => told.Action));
    }

    [Fact]
    public async Task A_door_may_act_in_another_name()
    {
        await using var bob = world.As(People.Bob);
        var author = await bob.Actions.As(People.Ann).Authors.Register(Some.Name(), "peru", Email.Parse("a@b", null), [], [], Visibility.Owner);

        Assert.Equal(People.Ann.Id, author.OwnerId);
        Assert.Empty(bob.Actions.Authors.Read().Where(row => row.Id == author.Id));
        Assert.Equal("Ann", Assert.Single(await bob.EventsOf(author.Id)).ActorName);
    }
}
