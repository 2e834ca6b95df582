using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Factors;

/// <summary>A program that shows codes, as the second step of a person's sign-in; with recovery codes for the day on which it is lost.</summary>
[Resource]
public sealed partial class Authenticator : IShownOnce
{
    private const int MostMisses = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    // What it is

    /// <summary>The key of the person.</summary>
    [Field, Unique, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>Since when codes are asked for; none until the first was shown.</summary>
    [Field]
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The shared key, protected by the keys of this network.</summary>
    [Field, Sensitive, Length(0, 1000)]
    public string ProtectedKey { get; private set; } = "";

    /// <summary>The time step of the last code, so that none works twice.</summary>
    [Field, Sensitive, Unrecorded]
    public long LastStep { get; private set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    [Field, Sensitive, Length(0, RecoveryCodes.Number)]
    public IReadOnlyList<string> CodeHashes { get; private set; } = [];

    /// <summary>How many wrong codes there were since the last right one.</summary>
    [Field, Unrecorded]
    public int Misses { get; private set; }

    /// <summary>Until when no code is taken, after too many wrong ones.</summary>
    [Field]
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <inheritdoc />
    public string? Secret { get; private set; }

    // What it does

    /// <summary>Makes a key for a program that shows codes; <c>secret</c> shows it this once. Codes are asked for once the first is confirmed.</summary>
    [Create(Name = "beginAuthenticator"), Upsert(nameof(UserId))]
    internal static async Task<Authenticator> Begin(Actor actor, AuthenticatorKeys keys, KnowledgeDb db, CancellationToken cancellation)
    {
        InSession.Demand(actor);
        if (await db.Set<Authenticator>().AnyAsync(known => known.UserId == actor.UserId && known.ConfirmedAt != null, cancellation))
            throw new Refusal(FailureCode.Conflict, "Codes are asked for already. Turn that off first.");
        var key = OneTimeCodes.NewKey();
        return new() { UserId = actor.UserId ?? Guid.Empty, ProtectedKey = keys.Protect(key), Secret = OneTimeCodes.Text(key) };
    }

    /// <summary>Asks for codes from now on; <c>secret</c> shows ten recovery codes this once.</summary>
    /// <param name="code">What the program shows now.</param>
    [Update]
    internal void Confirm(Actor actor, AuthenticatorKeys keys, TimeProvider clock, [Length(1, 32)] string code)
    {
        InSession.Demand(actor);
        if (ConfirmedAt is not null)
            throw new Refusal(FailureCode.Conflict, "Codes are asked for already.");
        LastStep = OneTimeCodes.Step(keys.Unprotect(ProtectedKey), Plain(code), clock.GetUtcNow())
            ?? throw new Refusal("WRONG_CODE", "That is not the code of this moment. Check the clock of your device, and type the six digits that are shown now.", nameof(code));
        ConfirmedAt = clock.GetUtcNow();
        GiveCodes();
    }

    /// <summary>Replaces the recovery codes; <c>secret</c> shows the new ones this once.</summary>
    /// <param name="currentPassword">The password.</param>
    [Update(Name = "renewRecoveryCodes")]
    internal async Task RenewCodes(PasswordProof proof, KnowledgeDb db, [Length(1, PasswordRules.Longest)] string currentPassword, CancellationToken cancellation)
    {
        if (ConfirmedAt is null)
            throw new Refusal(FailureCode.Conflict, "Codes are not asked for yet. Confirm the first one.");
        await proof.Demand(await db.Set<User>().SingleAsync(user => user.Id == UserId, cancellation), currentPassword, nameof(currentPassword));
        GiveCodes();
    }

    /// <summary>Takes a code of the program, or a recovery code, once.</summary>
    [Update(Name = "takeAuthenticatorCode")]
    internal void Take(AuthenticatorKeys keys, TimeProvider clock, [Length(1, 32)] string code)
    {
        var now = clock.GetUtcNow();
        if (ConfirmedAt is null || LockedUntil > now)
            throw Wrong();
        if (OneTimeCodes.Step(keys.Unprotect(ProtectedKey), Plain(code), now) is { } step && step > LastStep)
            LastStep = step;
        else if (RecoveryCodes.Hash(code) is var hash && CodeHashes.Contains(hash))
            CodeHashes = [.. CodeHashes.Where(kept => kept != hash)];
        else
            throw Wrong();
        (Misses, LockedUntil) = (0, null);
    }

    /// <summary>Counts a wrong code; after five none is taken for five minutes.</summary>
    [Update(Name = "missAuthenticatorCode")]
    internal static Change<Authenticator> Miss(TimeProvider clock)
    {
        var until = clock.GetUtcNow() + LockedFor;
        return Change.Of<Authenticator>()
            .Set(known => known.LockedUntil, known => known.Misses + 1 >= MostMisses ? until : known.LockedUntil)
            .Set(known => known.Misses, known => known.Misses + 1 >= MostMisses ? 0 : known.Misses + 1);
    }

    /// <summary>Codes are not asked for any more.</summary>
    /// <param name="currentPassword">The password.</param>
    [Destroy(Name = "turnOffAuthenticator")]
    internal async Task TurnOff(PasswordProof proof, KnowledgeDb db, [Length(1, PasswordRules.Longest)] string currentPassword, CancellationToken cancellation) =>
        await proof.Demand(await db.Set<User>().SingleAsync(user => user.Id == UserId, cancellation), currentPassword, nameof(currentPassword));

    /// <summary>Codes are not asked for any more, from a person who has lost the program and all recovery codes.</summary>
    [Destroy]
    internal void Lift(Actor actor) => InSession.Demand(actor);

    // Who may
    public static void Policies(Policies<Authenticator> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((known, actor) => known.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Begin), nameof(Confirm), nameof(RenewCodes), nameof(TurnOff)).If((known, actor) => known.UserId == actor.UserId);
        may.Run(nameof(Lift)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Take), nameof(Miss)).If(actor => actor.IsSystem);
    }

    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static Refusal Wrong() => new("WRONG_CODE", SecondFactorSignIn.Refused, "code");

    private void GiveCodes()
    {
        var codes = RecoveryCodes.New();
        (CodeHashes, Secret) = ([.. codes.Select(RecoveryCodes.Hash)], string.Join(' ', codes));
    }
}
