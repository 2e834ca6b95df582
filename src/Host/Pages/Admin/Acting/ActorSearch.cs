using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Acting;

/// <summary>Finds people and nodes, for administrators, to act as them or to ask what they may do.</summary>
internal sealed class ActorSearch(KnowledgeDb db)
{
    private const int Most = 20;

    /// <summary>The actor of that key as it is now; null when there is none any more.</summary>
    public async Task<Actor?> Find(ActorKind kind, Guid? id, CancellationToken cancellation) => kind switch
    {
        ActorKind.Anonymous => Actor.Anonymous,
        ActorKind.User => await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(user => user.Id == id, cancellation) is { } user
            ? Actor.User(user.Id, user.DisplayName, user.Roles)
            : null,
        ActorKind.Node => await db.Set<Node>().AsNoTracking().FirstOrDefaultAsync(node => node.Id == id && node.Status != NodeStatus.Retired, cancellation) is { } node
            ? Actor.Node(node.Id, node.Name)
            : null,
        _ => null,
    };

    /// <summary>Whom the text names: a key, or part of a name or an email address.</summary>
    public async Task<IReadOnlyList<Choice>> Named(string text, CancellationToken cancellation)
    {
        var key = Guid.TryParse(text, out var id) ? id : Guid.Empty;
        var pattern = LikePattern.Containing(text);
        var people = await db.Set<User>().AsNoTracking()
            .Where(user => user.Id == key || EF.Functions.ILike(user.DisplayName, pattern) || EF.Functions.ILike(user.Email!, pattern))
            .OrderBy(user => user.DisplayName).Take(Most)
            .Select(user => new Choice(ActorKind.User, user.Id, user.DisplayName, user.Email!)).ToListAsync(cancellation);
        var nodes = await db.Set<Node>().AsNoTracking()
            .Where(node => node.Status != NodeStatus.Retired && (node.Id == key || EF.Functions.ILike(node.Name, pattern)))
            .OrderBy(node => node.Name).Take(Most)
            .Select(node => new Choice(ActorKind.Node, node.Id, node.Name, "node")).ToListAsync(cancellation);
        return [.. people, .. nodes];
    }
}

/// <summary>Somebody to choose.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Note">What tells this one from others of the name.</param>
internal sealed record Choice(ActorKind Kind, Guid? Id, string Name, string Note);
