using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>What is refused is refused with a reason, and writes nothing.</summary>
public sealed class RefusalTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task All_arguments_at_fault_are_named_at_once_and_nothing_is_written()
    {
        await using var ann = world.As(People.Ann);
        var events = await ann.Db.Events.LongCountAsync();
        var refusal = await Some.Refused(ann.Actions.Authors.Register(
            "", "France", Email.Parse("a@b", null), [], ["1", "2", "3", "4", "5", "6"]));

        Assert.Equal(["name", "country", "tags"], refusal.Failures.Select(failure => failure.Path[0]));
        Assert.All(refusal.Failures, failure => Assert.Equal(FailureCode.Invalid, failure.Code));
        Assert.Contains(refusal.Failures, failure => failure.Message == "A country is written in lower case letters.");
        Assert.Equal(events, await ann.Db.Events.LongCountAsync());
    }

    [Fact]
    public async Task What_is_immutable_does_not_change()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var refusal = await Some.Refused(ann.Actions.Authors.Move(author.Id, "spain"));

        refusal.HasCode(FailureCode.Invalid, "country");
        Assert.Equal("france", ann.Actions.Authors.Read().Single(row => row.Id == author.Id).Country);
        Assert.Single(await ann.EventsOf(author.Id));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict_on_that_field()
    {
        await using var ann = world.As(People.Ann);
        var first = await ann.Author();
        var second = await ann.Author();

        (await Some.Refused(ann.Author(name: first.Name))).HasCode(FailureCode.Conflict, "name");
        (await Some.Refused(ann.Actions.Authors.Rename(second.Id, first.Name))).HasCode(FailureCode.Conflict, "name");
        Assert.Single(await ann.EventsOf(second.Id));
    }

    [Fact]
    public async Task An_identity_of_two_members_is_a_conflict_that_names_both()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await ann.Book(author, title: "Twice");
        var refusal = await Some.Refused(ann.Book(author, title: "Twice"));

        var failure = Assert.Single(refusal.Failures);
        Assert.Equal(FailureCode.Conflict, failure.Code);
        Assert.Contains("authorId and title", failure.Message, StringComparison.Ordinal);
        await ann.Book(await ann.Author(), title: "Twice");
    }

    [Fact]
    public async Task A_relation_to_nothing_is_refused_and_names_the_argument()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await using var robot = world.As(People.Robot);

        (await Some.Refused(ann.Actions.Books.Publish(author.Id, Some.Name(), 1, editorId: Guid.CreateVersion7())))
            .HasCode(FailureCode.Invalid, "editorId");
        (await Some.Refused(robot.Actions.Reviews.Write(Guid.CreateVersion7(), 5, "of nothing"))).HasCode(FailureCode.Invalid, "bookId");
    }

    [Fact]
    public async Task A_record_that_others_point_to_is_not_deleted()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        await ann.Book(author);

        (await Some.Refused(ann.Actions.Authors.Remove(author.Id))).HasCode(FailureCode.Conflict);
        Assert.Single(ann.Actions.Authors.Read().Where(row => row.Id == author.Id));
        Assert.Single(await ann.EventsOf(author.Id));
    }
}
