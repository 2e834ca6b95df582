using Knowledge.Accounts.Audit;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Letters;

/// <summary>Finds the letter that a link came from. It works once: whoever comes second with it is refused.</summary>
internal sealed class Links(KnowledgeDb db, TimeProvider clock, IIncidents incidents)
{
    /// <summary>What to tell whoever comes with a link that does not work, whatever the reason.</summary>
    public const string Refused = "This link does not work any more: it was used, replaced, or its time is over. Ask for a new one.";

    /// <summary>Spends the link within the transaction of the action that it is for: when that is refused the link still works.</summary>
    /// <exception cref="Refusal">The link does not work.</exception>
    public async Task<Letter> Spend(string token, CancellationToken cancellation, params IReadOnlyCollection<LetterKind> kinds)
    {
        var hash = LinkToken.Hash(token);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts.letters WHERE token_hash = {hash} FOR UPDATE", cancellation);
        var letter = await db.Set<Letter>().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellation);
        if (letter is not null && kinds.Contains(letter.Kind) && Works(letter))
        {
            letter.Spend();
            return letter;
        }

        if (letter?.Status == LetterStatus.Used)
            incidents.Report(IncidentKind.TokenReused, "A link that works once was used again.", letter.Address);
        else
            incidents.Report(IncidentKind.TokenRefused, "A link was used that does not exist or whose time is over.", letter?.Address);
        throw new Refusal("LINK_OVER", Refused, "token");
    }

    /// <summary>Whether the link would work now; nothing is spent.</summary>
    public async Task<Letter?> Peek(string token, LetterKind kind, CancellationToken cancellation)
    {
        var hash = LinkToken.Hash(token);
        var letter = await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash && row.Kind == kind, cancellation);
        return letter is not null && Works(letter) ? letter : null;
    }

    private bool Works(Letter letter) => letter.Status is LetterStatus.Ready or LetterStatus.Sent or LetterStatus.Shown && letter.ExpiresAt > clock.GetUtcNow();
}
