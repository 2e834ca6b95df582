using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Library.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Spaces;

/// <summary>The spaces that the visitor may read, in two statements.</summary>
internal sealed class SpacesQuery(Actions actions)
{
    private const int Most = 200;

    /// <summary>Whether the visitor may make spaces.</summary>
    public bool MayCreate => RuleBook<Space>.CouldRun(nameof(Space.Create), actions.Actor);

    /// <summary>All by name, the first 200.</summary>
    public Task<IReadOnlyList<SpaceRow>> All(CancellationToken cancellation) => Rows(actions.Spaces.Read(), cancellation);

    /// <summary>One; <see langword="null"/> when there is none that the visitor may see.</summary>
    public async Task<SpaceRow?> Find(Guid id, CancellationToken cancellation) =>
        (await Rows(actions.Spaces.Read().Where(space => space.Id == id), cancellation)).SingleOrDefault();

    /// <summary>Whether the visitor may change the space, by its role or by a right that was given.</summary>
    public Task<bool> IsSteered(Guid id, CancellationToken cancellation) => actions.Spaces.CanShare(id, cancellation);

    private async Task<IReadOnlyList<SpaceRow>> Rows(IQueryable<Space> spaces, CancellationToken cancellation)
    {
        var found = await spaces.OrderBy(space => space.Name).ThenBy(space => space.Id).Take(Most)
            .Select(space => new { space.Id, space.Name, space.Description, space.Visibility, space.IsOpen, Size = space.Items.Count() })
            .ToListAsync(cancellation);
        var roles = await Roles([.. found.Select(space => space.Id)], cancellation);
        return [.. found.Select(space => new SpaceRow(
            space.Id, space.Name, space.Description, space.Visibility, space.IsOpen, space.Size, roles.TryGetValue(space.Id, out var role) ? role : null))];
    }

    /// <summary>The visitor's strongest role in each.</summary>
    private async Task<Dictionary<Guid, SpaceRole>> Roles(Guid[] spaces, CancellationToken cancellation)
    {
        var mine = await actions.SpaceMembers.Read().Where(SpaceMember.IsOf.For(actions.Actor)).Where(member => spaces.Contains(member.SpaceId))
            .Select(member => new { member.SpaceId, member.Role })
            .ToListAsync(cancellation);
        return mine.GroupBy(member => member.SpaceId).ToDictionary(group => group.Key, group => group.Max(member => member.Role));
    }
}
