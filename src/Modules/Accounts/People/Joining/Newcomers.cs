using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Letters;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.People.Joining;

/// <summary>What a token lets somebody do: make one account, perhaps with a given address and roles.</summary>
/// <param name="Email">The address that the account will have; null when whoever joins chooses it.</param>
public sealed record Ticket(string? Email);

/// <summary>Makes accounts for those who come with a token: of an invitation, or of a letter that was asked for.</summary>
public sealed class Newcomers
{
    private readonly KnowledgeDb db;
    private readonly Links links;
    private readonly IPasswordHasher<User> hasher;
    private readonly ILookupNormalizer normalizer;
    private readonly IIncidents incidents;
    private readonly TimeProvider clock;

    internal Newcomers(KnowledgeDb db, Links links, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, IIncidents incidents, TimeProvider clock) =>
        (this.db, this.links, this.hasher, this.normalizer, this.incidents, this.clock) = (db, links, hasher, normalizer, incidents, clock);

    /// <summary>What a token would let somebody do now; null when it works no more.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<Ticket?> Peek(string? token, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LinkToken.Longest)
            return null;
        if (await links.Peek(token, LetterKind.SignUp, cancellation) is { } asked)
            return new(asked.Address);
        var letter = await links.Peek(token, LetterKind.Invitation, cancellation);
        var hash = LinkToken.Hash(token);
        var invitation = await db.Set<PersonInvitation>().AsNoTracking()
            .SingleOrDefaultAsync(row => letter != null ? row.Id == letter.AboutId : row.TokenHash == hash, cancellation);
        return invitation?.Works(clock.GetUtcNow()) is true ? new(invitation.Email) : null;
    }

    /// <summary>Makes the account, within the transaction of the action that it is for.</summary>
    /// <exception cref="Refusal">The token does not work, or the password may not be chosen.</exception>
    internal async Task<User> Join(string token, string? email, string displayName, string password, CancellationToken cancellation)
    {
        var (invitation, proved) = await Spend(token, cancellation);
        var address = proved ?? email?.Trim() ?? throw new Refusal(FailureCode.Invalid, "Give the address to sign in with.", "email");
        var user = Make(address, displayName, invitation);
        user.EmailConfirmed = proved is not null;
        user.Choose(password, hasher, "password");
        return await Admit(user, invitation, cancellation);
    }

    /// <summary>Makes the account of somebody without a password, whose address is known to be theirs.</summary>
    /// <exception cref="Refusal">The token does not work.</exception>
    internal async Task<User> Vouched(string? token, string address, string displayName, CancellationToken cancellation)
    {
        var invitation = token is null || await Peek(token, cancellation) is null ? null : (await Spend(token, cancellation)).Invitation;
        var user = Make(address, displayName, invitation);
        user.SignOutEverywhere();
        return await Admit(user, invitation, cancellation);
    }

    private User Make(string address, string displayName, PersonInvitation? invitation)
    {
        var user = User.Make(address, displayName, invitation?.Roles ?? [], clock);
        (user.NormalizedEmail, user.NormalizedUserName) = (normalizer.NormalizeEmail(address), normalizer.NormalizeName(address));
        return user;
    }

    private async Task<User> Admit(User user, PersonInvitation? invitation, CancellationToken cancellation)
    {
        if (await db.Set<User>().AnyAsync(other => other.NormalizedEmail == user.NormalizedEmail, cancellation))
            throw Refused("An account was to be made with an address that has one.", user.Email);
        db.Add(user);
        invitation?.Accept(user);
        return user;
    }

    /// <summary>The invitation, if it is one, and the address that the token proves to be the person's, if it came by mail.</summary>
    private async Task<(PersonInvitation? Invitation, string? Proved)> Spend(string token, CancellationToken cancellation)
    {
        var hash = LinkToken.Hash(token);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts.person_invitations WHERE token_hash = {hash} FOR UPDATE", cancellation);
        if (await db.Set<PersonInvitation>().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellation) is { } shown)
            return shown.Works(clock.GetUtcNow()) ? (shown, shown.Email) : throw Refused("An invitation that is used or over was shown.", shown.Email);
        var letter = await links.Spend(token, cancellation, LetterKind.SignUp, LetterKind.Invitation);
        if (letter.Kind == LetterKind.SignUp)
            return (null, letter.Address);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts.person_invitations WHERE id = {letter.AboutId} FOR UPDATE", cancellation);
        var mailed = await db.Set<PersonInvitation>().SingleOrDefaultAsync(row => row.Id == letter.AboutId, cancellation);
        return mailed?.Works(clock.GetUtcNow()) is true ? (mailed, mailed.Email) : throw Refused("An invitation that is used or over was shown.", letter.Address);
    }

    private Refusal Refused(string detail, string? subject)
    {
        incidents.Report(IncidentKind.SignUpRefused, detail, subject);
        return new("LINK_OVER", Links.Refused, "token");
    }
}
