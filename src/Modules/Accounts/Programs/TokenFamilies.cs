using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Programs;

/// <summary>Ends what was issued to a program; joins the transaction of the action that calls it.</summary>
internal sealed class TokenFamilies(KnowledgeDb db)
{
    /// <summary>Deletes all tokens of a program, or those for one person; from the commit on they are refused.</summary>
    /// <param name="clientId">The program.</param>
    /// <param name="personId">The person; everybody without.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task End(string clientId, Guid? personId, CancellationToken cancellation)
    {
        var subject = personId?.ToString("D");
        await db.Set<Token>().Where(token => token.Application!.ClientId == clientId && (subject == null || token.Subject == subject)).ExecuteDeleteAsync(cancellation);
        await db.Set<Authorization>().Where(family => family.Application!.ClientId == clientId && (subject == null || family.Subject == subject)).ExecuteDeleteAsync(cancellation);
    }
}
