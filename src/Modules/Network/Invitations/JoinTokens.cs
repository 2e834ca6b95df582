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

    /// <exception cref="Refusal">There is none.</exception>
    public async Task<Invitation> Find(string token, CancellationToken cancellation)
    {
        var hash = Hash(token);
        return await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellation)
            ?? throw new Refusal("TOKEN_UNKNOWN", "This is no join token of this network. Ask an operator for one: knowledge network invite.", "token");
    }
}
