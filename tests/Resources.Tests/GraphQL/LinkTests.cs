using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Riddles;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>What joins many to many has rules of its own: a link that the actor may not read is not followed.</summary>
public sealed class LinkTests(World world) : IClassFixture<World>
{
    /// <summary>Sees every riddle, and links with a small share.</summary>
    private static readonly Actor Reader = People.Bob with { GroupIds = [Riddle.Switch(1), Riddle.Switch(40)] };

    /// <summary>Sees every riddle, and no link at all.</summary>
    private static readonly Actor Stranger = People.Bob with { GroupIds = [Riddle.Switch(1), Riddle.Switch(42)] };

    private static readonly Actor Owner = People.Ann with { GroupIds = [Riddle.Switch(0), Riddle.Switch(41)] };

    [Fact]
    public async Task Only_links_that_may_be_read_are_followed()
    {
        var (riddle, near, far) = await Filed();
        await using var reader = world.As(Reader);
        await using var stranger = world.As(Stranger);
        await using var owner = world.As(Owner);
        const string Query = "query($id: ID!) { riddle(id: $id) { topics(sort: [{ field: NAME }]) { totalCount nodes { name } edges { node { name } } } } }";

        Assert.Equal([near.Name], await Names(reader));
        Assert.Equal([], await Names(stranger));
        Assert.Equal([near.Name, far.Name], await Names(owner));

        async Task<IEnumerable<string?>> Names(Caller caller)
        {
            var topics = (await caller.Ask(Query, new { id = riddle.Id })).At("riddle", "topics");
            var names = topics.At("nodes").EnumerateArray().Select(node => node.Text("name")).ToList();
            Assert.Equal(names, topics.At("edges").EnumerateArray().Select(edge => edge.Text("node", "name")));
            Assert.Equal(names.Count, topics.At("totalCount").GetInt32());
            return names;
        }
    }

    [Fact]
    public async Task Neither_are_they_from_the_other_side_nor_further_down()
    {
        var (riddle, near, far) = await Filed();
        await using var reader = world.As(Reader);
        const string Query = "query($id: ID!) { topic(id: $id) { riddles { totalCount nodes { id topics { totalCount nodes { id } } } } } }";

        Assert.Equal(
            $$$"""{"totalCount":1,"nodes":[{"id":"{{{riddle.Id}}}","topics":{"totalCount":1,"nodes":[{"id":"{{{near.Id}}}"}]}}]}""",
            Some.Json((await reader.Ask(Query, new { id = near.Id })).At("topic", "riddles")));
        Assert.Equal("""{"totalCount":0,"nodes":[]}""", Some.Json((await reader.Ask(Query, new { id = far.Id })).At("topic", "riddles")));
    }

    [Theory]
    [InlineData("some", true, false)]
    [InlineData("none", false, true)]
    public async Task Filters_do_not_look_along_them(string quantifier, bool isNear, bool isFar)
    {
        var (riddle, near, far) = await Filed();
        await using var reader = world.As(Reader);

        Assert.Equal((isNear, isFar), (await Finds(near), await Finds(far)));

        async Task<bool> Finds(Topic topic) => (await reader.Ask(
            $$"""{ riddles(filter: { id: { eq: "{{riddle.Id}}" }, topics: { {{quantifier}}: { name: { eq: "{{topic.Name}}" } } } }) { totalCount } }""")).At("riddles", "totalCount").GetInt32() == 1;
    }

    [Fact]
    public async Task What_every_one_meets_is_asked_of_those_alone()
    {
        var (riddle, near, _) = await Filed();
        await using var reader = world.As(Reader);
        await using var owner = world.As(Owner);
        var query = $$"""{ riddles(filter: { id: { eq: "{{riddle.Id}}" }, topics: { every: { name: { eq: "{{near.Name}}" } } } }) { totalCount } }""";

        Assert.Equal("1", Some.Json((await reader.Ask(query)).At("riddles", "totalCount")));
        Assert.Equal("0", Some.Json((await owner.Ask(query)).At("riddles", "totalCount")));
    }

    /// <summary>A riddle that is a little about one topic and much about another.</summary>
    private async Task<(Riddle Riddle, Topic Near, Topic Far)> Filed()
    {
        await using var system = world.As(Actor.System);
        var riddle = await system.Actions.Riddles.Make(People.Ann.Id, 1, false, null);
        var (near, far) = (await system.Actions.Topics.Coin(Some.Name()), await system.Actions.Topics.Coin(Some.Name()));
        await system.Actions.Filings.File(riddle.Id, near.Id, 1);
        await system.Actions.Filings.File(riddle.Id, far.Id, 2);
        return (riddle, near, far);
    }
}
