using Knowledge.Accounts.Groups;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Grants;

/// <summary>Ends the memberships and the rights of a person or a group that is no more.</summary>
internal sealed class Leaving(KnowledgeDb db, Actions actions)
{
    public async Task Group(Guid id, CancellationToken cancellation)
    {
        await Members(db.Set<GroupMember>().Where(member => member.GroupId == id), cancellation);
        await Rights(GranteeKind.Group, id, cancellation);
    }

    public async Task User(Guid id, CancellationToken cancellation)
    {
        await Members(db.Set<GroupMember>().Where(member => member.UserId == id), cancellation);
        await Rights(GranteeKind.User, id, cancellation);
    }

    private async Task Members(IQueryable<GroupMember> members, CancellationToken cancellation)
    {
        foreach (var member in await members.Select(row => row.Id).ToListAsync(cancellation))
            await actions.As(Actor.System).GroupMembers.Remove(member, cancellation);
    }

    private async Task Rights(GranteeKind kind, Guid id, CancellationToken cancellation)
    {
        foreach (var grant in await db.Set<Grant>().Where(row => row.GranteeKind == kind && row.GranteeId == id).Select(row => row.Id).ToListAsync(cancellation))
            await actions.As(Actor.System).Grants.Withdraw(grant, cancellation);
    }
}
