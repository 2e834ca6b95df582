using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Clubs;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>One that points here, and many that belong to many.</summary>
public sealed class RelationTests(World world) : IClassFixture<World>
{
    private const string Query = "query($id: ID!) { person(id: $id) { profile { text } joined clubs(sort: [{ field: NAME }]) { totalCount nodes { name members { nodes { name } } } } } }";

    [Fact]
    public async Task A_record_without_the_one_and_the_many_has_none()
    {
        await using var ann = world.As(People.Ann);
        var eve = await ann.Actions.People.Enrol("Eve");

        Assert.Equal(
            """{"profile":null,"joined":0,"clubs":{"totalCount":0,"nodes":[]}}""",
            Some.Json((await ann.Ask(Query, new { id = eve.Id })).At("person")));
    }

    [Fact]
    public async Task The_one_and_the_many_are_part_of_the_selection()
    {
        await using var ann = world.As(People.Ann);
        var (eve, chess, _) = await Joined(ann);
        var answer = await ann.Ask(Query, new { id = eve.Id });

        Assert.Equal(
            """{"profile":{"text":"I play."},"joined":2,"clubs":{"totalCount":2,"nodes":[{"name":"chess","members":{"nodes":[{"name":"Eve"}]}},{"name":"spies","members":{"nodes":[{"name":"Eve"}]}}]}}""",
            Some.Json(answer.At("person")));
        Assert.Equal(
            "2", Some.Json((await ann.Ask("query($id: ID!) { joinedClubs(personId: $id) { totalCount } }", new { id = eve.Id })).At("joinedClubs", "totalCount")));
        Assert.Equal("Eve", await ann.Actions.Clubs.Read().Where(club => club.Id == chess.Id).SelectMany(club => club.Members).Select(person => person.Name).SingleAsync());
    }

    [Fact]
    public async Task What_the_actor_may_not_read_is_not_there()
    {
        await using var ann = world.As(People.Ann);
        await using var robot = world.As(People.Robot);
        var (eve, _, _) = await Joined(ann);

        Assert.Equal(
            """{"profile":null,"clubs":{"totalCount":1,"nodes":[{"name":"chess"}]}}""",
            Some.Json((await robot.Ask("query($id: ID!) { person(id: $id) { profile { text } clubs { totalCount nodes { name } } } }", new { id = eve.Id })).At("person")));
    }

    [Fact]
    public async Task There_is_no_second_one()
    {
        await using var ann = world.As(People.Ann);
        var (eve, chess, _) = await Joined(ann);

        (await Some.Refused(ann.Actions.Profiles.Write(eve.Id, "Again.", false))).HasCode(FailureCode.Conflict, "personId");
        (await Some.Refused(ann.Actions.Memberships.Join(eve.Id, chess.Id))).HasCode(FailureCode.Conflict, "personId", "clubId");
    }

    [Fact]
    public async Task Policies_follow_the_one()
    {
        await using var ann = world.As(People.Ann);
        var (eve, _, _) = await Joined(ann);
        (await Some.Refused(ann.Actions.People.Rename(eve.Id, "Eva"))).HasCode(FailureCode.Forbidden);
        var without = await ann.Actions.People.Enrol("Nobody");
        (await Some.Refused(ann.Actions.People.Rename(without.Id, "Eva"))).HasCode(FailureCode.Forbidden);
        Assert.All(await ann.Actions.People.RenameMany([eve.Id, without.Id], "Eva"), row => Assert.Equal(FailureCode.Forbidden, Assert.Single(row.Errors).Code));
        Assert.Equal(Ruling.Forbidden, (await ann.Actions.Explain<Person>(nameof(Person.Rename), People.Ann, without.Id)).Ruling);
        var open = await ann.Actions.People.Enrol("Oscar");
        await ann.Actions.Profiles.Write(open.Id, "All may know.", true);

        Assert.Equal("Oskar", (await ann.Actions.People.Rename(open.Id, "Oskar")).Name);
    }

    private static async Task<(Person Eve, Club Chess, Club Spies)> Joined(Caller caller)
    {
        var eve = await caller.Actions.People.Enrol("Eve");
        await caller.Actions.Profiles.Write(eve.Id, "I play.", false);
        var (chess, spies) = (await caller.Actions.Clubs.Found("chess"), await caller.Actions.Clubs.Found("spies", isSecret: true));
        await caller.Actions.Memberships.Join(eve.Id, chess.Id);
        await caller.Actions.Memberships.Join(eve.Id, spies.Id);
        return (eve, chess, spies);
    }
}
