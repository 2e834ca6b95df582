// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A key pair in a person's device, which signs them in without a password.</summary>
public sealed record Passkey : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the person.</summary>
    public Guid UserId { get; init; }

    /// <summary>How the person calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>When somebody last signed in with it.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>Whether the device keeps copies of it elsewhere.</summary>
    public bool IsBackedUp { get; init; }

    /// <summary>Whether it may.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Passkeys</c> are meant. All conditions given must hold.</summary>
public sealed record PasskeyFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<PasskeyFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<PasskeyFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public PasskeyFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the person.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Passkeys</c> can be ordered.</summary>
public enum PasskeySortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Add</c> takes.</summary>
public sealed record AddPasskeyInput
{
    /// <summary>What the browser answered.</summary>
    public required string Credential { get; init; }

    /// <summary>How to call it.</summary>
    public required string Name { get; init; }
}

/// <summary>A key pair in a person's device, which signs them in without a password.</summary>
public sealed class Passkeys : Resource<Passkey, PasskeyFilter, PasskeySortField>
{
    internal Passkeys(GraphCalls calls)
        : base(calls, new("Passkey", "passkey", "passkeys", "passkeyChanged", false, "id userId name lastUsed isBackedUp isBackupEligible createdAt updatedAt version"))
    {
    }

    /// <summary>Adds the key pair that this browser was asked to make a moment ago.</summary>
    /// <param name="credential">What the browser answered.</param>
    /// <param name="name">How to call it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Passkey> Add(string credential, string name, CancellationToken cancellation = default) =>
        Act("addPasskey", [new("input", "AddPasskeyInput!", new { credential, name })], cancellation);

    /// <summary>Adds the key pair that this browser was asked to make a moment ago. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> AddMany(IReadOnlyList<AddPasskeyInput> input, CancellationToken cancellation = default) =>
        ActMany("addPasskeys", [new("input", "[AddPasskeyInput!]!", input)], cancellation);

    /// <summary>Calls it by another name.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">How the person calls it.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Passkey> Rename(Guid id, string name, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("renamePasskey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RenamePasskeyInput!", new { name })], cancellation);

    /// <summary>Calls it by another name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="name">How the person calls it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> RenameMany(IReadOnlyList<Guid> ids, string name, CancellationToken cancellation = default) =>
        ActMany("renamePasskeys", [new("ids", "[ID!]", ids), new("input", "RenamePasskeyInput!", new { name })], cancellation);

    /// <summary>Calls it by another name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="name">How the person calls it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> RenameMany(PasskeyFilter filter, string name, CancellationToken cancellation = default) =>
        ActMany("renamePasskeys", [new("filter", "PasskeyFilter", filter), new("input", "RenamePasskeyInput!", new { name })], cancellation);

    /// <summary>Somebody has signed in with it.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="signCount">How often the device says that it has signed.</param>
    /// <param name="isBackedUp">Whether the device keeps copies of it elsewhere.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Passkey> Use(Guid id, long signCount, bool isBackedUp, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("usePasskey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "UsePasskeyInput!", new { signCount, isBackedUp })], cancellation);

    /// <summary>Somebody has signed in with it. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="signCount">How often the device says that it has signed.</param>
    /// <param name="isBackedUp">Whether the device keeps copies of it elsewhere.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> UseMany(IReadOnlyList<Guid> ids, long signCount, bool isBackedUp, CancellationToken cancellation = default) =>
        ActMany("usePasskeys", [new("ids", "[ID!]", ids), new("input", "UsePasskeyInput!", new { signCount, isBackedUp })], cancellation);

    /// <summary>Somebody has signed in with it. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="signCount">How often the device says that it has signed.</param>
    /// <param name="isBackedUp">Whether the device keeps copies of it elsewhere.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> UseMany(PasskeyFilter filter, long signCount, bool isBackedUp, CancellationToken cancellation = default) =>
        ActMany("usePasskeys", [new("filter", "PasskeyFilter", filter), new("input", "UsePasskeyInput!", new { signCount, isBackedUp })], cancellation);

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Remove(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("removePasskey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> RemoveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("removePasskeys", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Passkey>>> RemoveMany(PasskeyFilter filter, CancellationToken cancellation = default) =>
        ActMany("removePasskeys", [new("filter", "PasskeyFilter", filter)], cancellation);
}
