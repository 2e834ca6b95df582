using Knowledge.Accounts.Groups;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Grants;

/// <summary>Refuses a grant that could never be used, such as one of an action that does not exist.</summary>
internal sealed class GrantCheck(GrantableActions actions, KnowledgeDb db, TimeProvider clock)
{
    /// <exception cref="Refusal">Resource, action or grantee do not exist, or the grant has expired before it is given.</exception>
    public async Task Demand(Grant grant, CancellationToken cancellation)
    {
        if (actions.Of(grant.Resource) is not { } known)
            throw Invalid("resource", $"There is no resource '{grant.Resource}'. Name one of {string.Join(", ", actions.Resources)}.");
        if (!known.Contains(grant.Action))
            throw Invalid("action", $"{grant.Resource} has no action '{grant.Action}'. Name one of {string.Join(", ", known)}.");
        if (grant.ExpiresAt <= clock.GetUtcNow())
            throw Invalid("expiresAt", "The grant would expire before it is given. Name a time in the future, or none.");
        if (!await Exists(grant.GranteeKind, grant.GranteeId, cancellation))
            throw Invalid("granteeId", $"There is no {grant.GranteeKind} {grant.GranteeId}. Name one that exists.");
    }

    /// <summary>Nodes are known to a module above this one; a grant to one that does not exist gives nobody anything.</summary>
    private Task<bool> Exists(GranteeKind kind, Guid id, CancellationToken cancellation) => kind switch
    {
        GranteeKind.User => db.Set<User>().AnyAsync(user => user.Id == id, cancellation),
        GranteeKind.Group => db.Set<Group>().AnyAsync(group => group.Id == id, cancellation),
        _ => Task.FromResult(true),
    };

    private static Refusal Invalid(string argument, string message) => new(FailureCode.Invalid, message, argument);
}
