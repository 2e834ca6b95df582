using Knowledge.Accounts.Groups;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Spaces;

/// <summary>Who takes part in a space, by name, and whom a name means.</summary>
internal sealed class MembersQuery(KnowledgeDb db, Actions actions)
{
    private const int Most = 500;

    /// <summary>The members that the visitor may see, owners first.</summary>
    public async Task<IReadOnlyList<MemberRow>> Of(Guid space, CancellationToken cancellation)
    {
        var found = await actions.SpaceMembers.Read().Where(member => member.SpaceId == space).OrderBy(member => member.Id).Take(Most)
            .Select(member => new
            {
                member.Id,
                member.Role,
                Person = db.Set<User>().Where(user => user.Id == member.UserId).Select(user => user.DisplayName).FirstOrDefault(),
                Node = member.Node!.Name,
                Group = db.Set<Group>().Where(group => group.Id == member.GroupId).Select(group => group.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. found
            .Select(member => new MemberRow(
                member.Id,
                member.Person is not null ? "person" : member.Node is not null ? "node" : "group",
                member.Person ?? member.Node ?? member.Group ?? "gone",
                member.Role))
            .OrderByDescending(member => member.Role).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The person with that email address, or the node or group of that name; all three null when there is none.</summary>
    public async Task<(Guid? User, Guid? Node, Guid? Group)> Named(string who, CancellationToken cancellation)
    {
        var email = who.ToUpperInvariant();
        if (await db.Set<User>().Where(user => user.NormalizedEmail == email).Select(user => (Guid?)user.Id).FirstOrDefaultAsync(cancellation) is { } user)
            return (user, null, null);
        if (await actions.Nodes.Read().Where(node => node.Name == who && node.Status != NodeStatus.Retired).Select(node => (Guid?)node.Id).FirstOrDefaultAsync(cancellation) is { } node)
            return (null, node, null);
        return (null, null, await actions.Groups.Read().Where(group => group.Name == who).Select(group => (Guid?)group.Id).FirstOrDefaultAsync(cancellation));
    }
}
