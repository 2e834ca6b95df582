using System.Diagnostics.CodeAnalysis;
using Knowledge.Accounts.Audit;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Letters;

/// <summary>
/// How many letters of a kind an address is sent, so that nobody fills somebody else's mailbox by asking again and again. Counted when a
/// letter is written, not when it is asked for: whoever asks learns nothing. What tells a person of what was done to their account is never held back.
/// </summary>
internal sealed class LetterAllowance(KnowledgeDb db, IIncidents incidents, TimeProvider clock)
{
    /// <summary>Within an hour.</summary>
    public const int InAnHour = 3;

    /// <summary>Within 24 hours.</summary>
    public const int InADay = 10;

    private static readonly LetterKind[] AskedFor = [LetterKind.PasswordReset, LetterKind.SignUp, LetterKind.Invitation, LetterKind.Confirmation, LetterKind.AddressChange];

    /// <summary>Whether one more may go out; when not, administrators are told.</summary>
    [SuppressMessage("Performance", "CA1862", Justification = "This becomes SQL, which knows lower().")]
    public async Task<bool> Allows(Letter letter, CancellationToken cancellation)
    {
        if (!AskedFor.Contains(letter.Kind))
            return true;
        var (kind, address, now) = (letter.Kind, letter.Address.ToLowerInvariant(), clock.GetUtcNow());
        // Two that are written at the same time take turns.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"letter {kind} {address}"}, 0))", cancellation);
        var (hour, day) = (now - TimeSpan.FromHours(1), now - TimeSpan.FromHours(24));
        var sent = await db.Set<Letter>()
            .Where(row => row.Kind == kind && row.CreatedAt > day && row.Id != letter.Id && row.Status != LetterStatus.Waiting && (row.Status != LetterStatus.Over || row.ExpiresAt != null))
            .Where(row => row.Address.ToLower() == address)
            .Select(row => row.CreatedAt).ToListAsync(cancellation);
        if (sent.Count < InADay && sent.Count(at => at > hour) < InAnHour)
            return true;
        incidents.Report(IncidentKind.RateLimited, $"More letters of the kind {kind} were asked for than an address is sent.", letter.Address);
        return false;
    }
}
