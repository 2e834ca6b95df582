using Knowledge.Accounts.Groups;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;

namespace Knowledge.Consensus.Rounds;

/// <summary>
/// Which nodes may judge an item: those online, but neither its submitter nor a node of the submitter's owner; in a private space
/// only its reviewers, since a judge reads what is judged.
/// </summary>
internal static class Eligibility
{
    public static Expression<Func<Node, bool>> IsThere(DateTimeOffset now)
    {
        var seen = now - Node.Timeout;
        return node => node.Status == NodeStatus.Online && node.LastSeen > seen;
    }

    /// <summary>The nodes that may judge an item.</summary>
    public static Expression<Func<Item, IEnumerable<Node>>> Judges(KnowledgeDb db, DateTimeOffset now)
    {
        var there = db.Set<Node>().Where(IsThere(now));
        var grouped = db.Set<GroupMember>();
        return item => there.Where(node => node.Id != item.SubmitterId
            && (item.Submitter.OwnerId == null || node.OwnerId == null || node.OwnerId != item.Submitter.OwnerId)
            && (item.Space.Visibility != SpaceVisibility.Private || item.Space.Members.Any(member =>
                (member.Role == SpaceRole.Reviewer || member.Role == SpaceRole.Owner)
                && (member.NodeId == node.Id || grouped.Any(seat => seat.GroupId == member.GroupId && seat.NodeId == node.Id)))));
    }

    /// <summary>Whether there are enough of them for a committee: what <see cref="RoundOpening"/> can really seat.</summary>
    public static Expression<Func<Item, bool>> CanBeSeated(KnowledgeDb db, int smallest, DateTimeOffset now)
    {
        var judges = Judges(db, now);
        Expression<Func<IEnumerable<Node>, bool>> enough = nodes => nodes.Count() >= smallest;
        return Expression.Lambda<Func<Item, bool>>(Substitution.Inline(enough, judges.Body), judges.Parameters);
    }
}
