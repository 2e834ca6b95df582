// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A kind of browser and a network that a person has signed in from. It outlives sessions, so that only what is new is told.</summary>
public sealed record KnownDevice : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the person.</summary>
    public Guid UserId { get; init; }

    /// <summary>Browser and system, as far as the browser says.</summary>
    public string Device { get; init; } = "";

    /// <summary>The network; empty when unknown.</summary>
    public string Network { get; init; } = "";

    /// <summary>The address of the first sign-in.</summary>
    public string Address { get; init; } = "";

    /// <summary>When the person last signed in from there.</summary>
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>KnownDevices</c> are meant. All conditions given must hold.</summary>
public sealed record KnownDeviceFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<KnownDeviceFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<KnownDeviceFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public KnownDeviceFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the person.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>KnownDevices</c> can be ordered.</summary>
public enum KnownDeviceSortField
{
    /// <summary>When the person last signed in from there.</summary>
    [JsonStringEnumMemberName("LAST_SEEN")]
    LastSeen,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>See</c> takes.</summary>
public sealed record SeeDeviceInput
{
    /// <summary>The key of the person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Browser and system, as far as the browser says.</summary>
    public required string Device { get; init; }

    /// <summary>The network; empty when unknown.</summary>
    public required string Network { get; init; }

    /// <summary>The address of the first sign-in.</summary>
    public required string Address { get; init; }
}

/// <summary>A kind of browser and a network that a person has signed in from. It outlives sessions, so that only what is new is told.</summary>
public sealed class KnownDevices : Resource<KnownDevice, KnownDeviceFilter, KnownDeviceSortField>
{
    internal KnownDevices(GraphCalls calls)
        : base(calls, new("KnownDevice", "knownDevice", "knownDevices", "knownDeviceChanged", false, "id userId device network address lastSeen createdAt updatedAt version"))
    {
    }

    /// <summary>The person has signed in from there.</summary>
    /// <param name="userId">The key of the person.</param>
    /// <param name="device">Browser and system, as far as the browser says.</param>
    /// <param name="network">The network; empty when unknown.</param>
    /// <param name="address">The address of the first sign-in.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<KnownDevice> See(Guid userId, string device, string network, string address, CancellationToken cancellation = default) =>
        Act("seeDevice", [new("input", "SeeDeviceInput!", new { userId, device, network, address })], cancellation);

    /// <summary>The person has signed in from there. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<KnownDevice>>> SeeMany(IReadOnlyList<SeeDeviceInput> input, CancellationToken cancellation = default) =>
        ActMany("seeDeviceMany", [new("input", "[SeeDeviceInput!]!", input)], cancellation);

    /// <summary>Forgets it: the next sign-in from there is new again.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Forget(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("forgetKnownDevice", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Forgets it: the next sign-in from there is new again. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<KnownDevice>>> ForgetMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("forgetKnownDevices", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Forgets it: the next sign-in from there is new again. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<KnownDevice>>> ForgetMany(KnownDeviceFilter filter, CancellationToken cancellation = default) =>
        ActMany("forgetKnownDevices", [new("filter", "KnownDeviceFilter", filter)], cancellation);
}
