using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>Spaces with random members and items, and who may read them as a person would work it out.</summary>
internal sealed class Population
{
    private readonly List<(Guid Id, SpaceVisibility Visibility)> spaces = [];
    private readonly List<(Guid Space, Guid Who)> members = [];
    private readonly Guid[] users = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
    private readonly Guid[] groups = [.. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())];
    private readonly List<Guid> nodes = [];

    public List<(Guid Id, Guid Space)> Items { get; } = [];

    public static async Task<Population> Settle(Rows rows, Random random)
    {
        var population = new Population();
        for (var at = 0; at < 5; at++)
            population.nodes.Add(await rows.Node());
        for (var at = 0; at < 9; at++)
            await population.AddSpace(rows, (SpaceVisibility)(at % 3), random);
        return population;
    }

    public Guid SpaceOf(Guid item) => Items.Single(one => one.Id == item).Space;

    /// <summary>An actor of any kind, in any groups.</summary>
    public Actor Somebody(Random random)
    {
        var actor = random.Next(10) switch
        {
            0 => Actor.Anonymous,
            1 => Actor.User(users[random.Next(users.Length)], "Admin", Role.Administrator),
            2 => Actor.User(users[random.Next(users.Length)], "Operator", Role.Operator),
            < 6 => Actor.User(users[random.Next(users.Length)], "Person", Role.Member),
            6 => Actor.User(Guid.CreateVersion7(), "Stranger", Role.Reviewer),
            _ => Actor.Node(nodes[random.Next(nodes.Count)], "node"),
        };
        return actor.Id is null ? actor : actor with { GroupIds = [.. groups.Where(_ => random.Next(3) == 0)] };
    }

    public IReadOnlySet<Guid> ReadableBy(Actor actor) => spaces.Where(space => space.Visibility switch
    {
        SpaceVisibility.Public => true,
        SpaceVisibility.Internal when actor.Id is not null => true,
        _ => actor.Is(Role.Administrator) || members.Any(member => member.Space == space.Id && (member.Who == actor.Id || actor.GroupIds.Contains(member.Who))),
    }).Select(space => space.Id).ToHashSet();

    /// <summary>Somebody loses a membership, or gets one.</summary>
    public async Task Change(Rows rows, Random random)
    {
        if (random.Next(2) == 0)
        {
            var (space, who) = members[random.Next(members.Count)];
            members.RemoveAll(member => member == (space, who));
            await rows.Run("DELETE FROM library.space_members WHERE space_id = $1 AND (user_id = $2 OR node_id = $2 OR group_id = $2)", space, who);
            return;
        }

        var joined = (Space: spaces[random.Next(spaces.Count)].Id, Who: users[random.Next(users.Length)]);
        if (members.Contains(joined))
            return;
        members.Add(joined);
        await rows.Member(joined.Space, SpaceRole.Reader, user: joined.Who);
    }

    private async Task AddSpace(Rows rows, SpaceVisibility visibility, Random random)
    {
        var space = await rows.Space(visibility);
        spaces.Add((space, visibility));
        foreach (var who in users.Concat(nodes).Concat(groups).Where(_ => random.Next(4) == 0))
        {
            members.Add((space, who));
            await rows.Member(
                space,
                (SpaceRole)random.Next(4),
                users.Contains(who) ? who : null,
                nodes.Contains(who) ? who : null,
                groups.Contains(who) ? who : null);
        }

        for (var at = 0; at < 3; at++)
            await AddItem(rows, space, random);
    }

    private async Task AddItem(Rows rows, Guid space, Random random)
    {
        var item = await rows.Item(space, nodes[random.Next(nodes.Count)]);
        var round = await rows.Round(item);
        await rows.Seat(round, nodes[0]);
        await rows.Vote(round, nodes[0], await rows.NodeKey(nodes[0]));
        await rows.Passage(item);
        Items.Add((item, space));
    }
}
