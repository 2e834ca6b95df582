// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A program that shows codes, as the second step of a person's sign-in; with recovery codes for the day on which it is lost.</summary>
public sealed record Authenticator : IRecord, IShownOnce
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the person.</summary>
    public Guid UserId { get; init; }

    /// <summary>Since when codes are asked for; none until the first was shown.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>How many wrong codes there were since the last right one.</summary>
    public int Misses { get; init; }

    /// <summary>Until when no code is taken, after too many wrong ones.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";

    /// <summary>Shown to the one who made it, this once; null otherwise.</summary>
    [JsonIgnore]
    public string? Secret { get; private set; }

    string? IShownOnce.Secret
    {
        get => Secret;
        set => Secret = value;
    }
}

/// <summary>Which <c>Authenticators</c> are meant. All conditions given must hold.</summary>
public sealed record AuthenticatorFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<AuthenticatorFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<AuthenticatorFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public AuthenticatorFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the person.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Authenticators</c> can be ordered.</summary>
public enum AuthenticatorSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A program that shows codes, as the second step of a person's sign-in; with recovery codes for the day on which it is lost.</summary>
public sealed class Authenticators : Resource<Authenticator, AuthenticatorFilter, AuthenticatorSortField>
{
    internal Authenticators(GraphCalls calls)
        : base(calls, new("Authenticator", "authenticator", "authenticators", "authenticatorChanged", true, "id userId confirmedAt misses lockedUntil createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a key for a program that shows codes; secret shows it this once. Codes are asked for once the first is confirmed.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Authenticator> Begin(CancellationToken cancellation = default) =>
        Act("beginAuthenticator", [], cancellation);

    /// <summary>Asks for codes from now on; secret shows ten recovery codes this once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="code">What the program shows now.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Authenticator> Confirm(Guid id, string code, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("confirmAuthenticator", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "ConfirmAuthenticatorInput!", new { code })], cancellation);

    /// <summary>Asks for codes from now on; secret shows ten recovery codes this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="code">What the program shows now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> ConfirmMany(IReadOnlyList<Guid> ids, string code, CancellationToken cancellation = default) =>
        ActMany("confirmAuthenticators", [new("ids", "[ID!]", ids), new("input", "ConfirmAuthenticatorInput!", new { code })], cancellation);

    /// <summary>Asks for codes from now on; secret shows ten recovery codes this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="code">What the program shows now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> ConfirmMany(AuthenticatorFilter filter, string code, CancellationToken cancellation = default) =>
        ActMany("confirmAuthenticators", [new("filter", "AuthenticatorFilter", filter), new("input", "ConfirmAuthenticatorInput!", new { code })], cancellation);

    /// <summary>Replaces the recovery codes; secret shows the new ones this once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Authenticator> RenewCodes(Guid id, string currentPassword, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("renewRecoveryCodes", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RenewRecoveryCodesInput!", new { currentPassword })], cancellation);

    /// <summary>Replaces the recovery codes; secret shows the new ones this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> RenewCodesMany(IReadOnlyList<Guid> ids, string currentPassword, CancellationToken cancellation = default) =>
        ActMany("renewRecoveryCodesMany", [new("ids", "[ID!]", ids), new("input", "RenewRecoveryCodesInput!", new { currentPassword })], cancellation);

    /// <summary>Replaces the recovery codes; secret shows the new ones this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> RenewCodesMany(AuthenticatorFilter filter, string currentPassword, CancellationToken cancellation = default) =>
        ActMany("renewRecoveryCodesMany", [new("filter", "AuthenticatorFilter", filter), new("input", "RenewRecoveryCodesInput!", new { currentPassword })], cancellation);

    /// <summary>Takes a code of the program, or a recovery code, once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="code"></param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Authenticator> Take(Guid id, string code, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("takeAuthenticatorCode", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "TakeAuthenticatorCodeInput!", new { code })], cancellation);

    /// <summary>Takes a code of the program, or a recovery code, once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="code"></param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> TakeMany(IReadOnlyList<Guid> ids, string code, CancellationToken cancellation = default) =>
        ActMany("takeAuthenticatorCodeMany", [new("ids", "[ID!]", ids), new("input", "TakeAuthenticatorCodeInput!", new { code })], cancellation);

    /// <summary>Takes a code of the program, or a recovery code, once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="code"></param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> TakeMany(AuthenticatorFilter filter, string code, CancellationToken cancellation = default) =>
        ActMany("takeAuthenticatorCodeMany", [new("filter", "AuthenticatorFilter", filter), new("input", "TakeAuthenticatorCodeInput!", new { code })], cancellation);

    /// <summary>Counts a wrong code; after five none is taken for five minutes.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Authenticator> Miss(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("missAuthenticatorCode", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Counts a wrong code; after five none is taken for five minutes. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> MissMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("missAuthenticatorCodeMany", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Counts a wrong code; after five none is taken for five minutes. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> MissMany(AuthenticatorFilter filter, CancellationToken cancellation = default) =>
        ActMany("missAuthenticatorCodeMany", [new("filter", "AuthenticatorFilter", filter)], cancellation);

    /// <summary>Codes are not asked for any more.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task TurnOff(Guid id, string currentPassword, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("turnOffAuthenticator", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "TurnOffAuthenticatorInput!", new { currentPassword })], cancellation);

    /// <summary>Codes are not asked for any more. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> TurnOffMany(IReadOnlyList<Guid> ids, string currentPassword, CancellationToken cancellation = default) =>
        ActMany("turnOffAuthenticators", [new("ids", "[ID!]", ids), new("input", "TurnOffAuthenticatorInput!", new { currentPassword })], cancellation);

    /// <summary>Codes are not asked for any more. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> TurnOffMany(AuthenticatorFilter filter, string currentPassword, CancellationToken cancellation = default) =>
        ActMany("turnOffAuthenticators", [new("filter", "AuthenticatorFilter", filter), new("input", "TurnOffAuthenticatorInput!", new { currentPassword })], cancellation);

    /// <summary>Codes are not asked for any more, from a person who has lost the program and all recovery codes.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Lift(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("liftAuthenticator", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Codes are not asked for any more, from a person who has lost the program and all recovery codes. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> LiftMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("liftAuthenticators", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Codes are not asked for any more, from a person who has lost the program and all recovery codes. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Authenticator>>> LiftMany(AuthenticatorFilter filter, CancellationToken cancellation = default) =>
        ActMany("liftAuthenticators", [new("filter", "AuthenticatorFilter", filter)], cancellation);
}
