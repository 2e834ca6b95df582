using System.Security.Cryptography;
using System.Text;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Network.Invitations;

/// <summary>Finds the invitation that a join token belongs to.</summary>
internal sealed class JoinTokens(KnowledgeDb db)
{
    /// <summary>What is stored of a token.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Reads the invitation. Nodes that join with the same token at once take turns, so that none of them is sent away.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task<Invitation> Find(string token, CancellationToken cancellation)
    {
        var hash = Hash(token);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM network.invitations WHERE token_hash = {hash} FOR UPDATE", cancellation);
        return await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellation)
            ?? throw new Refusal("TOKEN_UNKNOWN", "This is no join token of this network. Ask an operator for one: knowledge network invite.", "token");
    }
}
