using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.People;

/// <summary>The network keeps an administrator who can sign in: without one nobody could be let in again.</summary>
internal sealed class Administrators(KnowledgeDb db, TimeProvider clock)
{
    /// <exception cref="Refusal">There is no other.</exception>
    public async Task DemandAnother(User leaving, CancellationToken cancellation)
    {
        if (!leaving.Roles.Contains(Role.Administrator))
            return;
        // Two who leave at the same time take turns.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts.users WHERE 'Administrator' = ANY(roles) ORDER BY id FOR UPDATE", cancellation);
        var now = clock.GetUtcNow();
        if (!await db.Set<User>().AnyAsync(
            user => user.Id != leaving.Id && user.Roles.Contains(Role.Administrator) && (user.LockoutEnd == null || user.LockoutEnd < now), cancellation))
            throw new Refusal("LAST_ADMINISTRATOR", "The network would have no administrator. Make somebody else one first.");
    }
}
