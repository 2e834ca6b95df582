using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Network.Invitations;

/// <summary>Finds the person to whom nodes are to belong.</summary>
internal sealed class Owners(KnowledgeDb db)
{
    /// <exception cref="Refusal">Nobody has that address.</exception>
    public async Task<Guid> Find(string email, CancellationToken cancellation)
    {
        var normalized = email.Trim().ToUpperInvariant();
        var found = await db.Set<User>().Where(user => user.NormalizedEmail == normalized).Select(user => (Guid?)user.Id).SingleOrDefaultAsync(cancellation);
        return found ?? throw new Refusal(FailureCode.Invalid, "Nobody here has this email address.", "owner");
    }
}
