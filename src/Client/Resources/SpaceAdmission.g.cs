// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A node that was let into a space by its invitation. It is let in once: who is taken out of the space stays out.</summary>
public sealed record SpaceAdmission : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the SpaceInvitation.</summary>
    public Guid OfferId { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>SpaceAdmissions</c> are meant. All conditions given must hold.</summary>
public sealed record SpaceAdmissionFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<SpaceAdmissionFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<SpaceAdmissionFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public SpaceAdmissionFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the SpaceInvitation.</summary>
    public IsOne<Guid>? OfferId { get; init; }

    /// <summary>The key of the Node.</summary>
    public IsOne<Guid>? NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>What let it in.</summary>
    public SpaceInvitationFilter? Offer { get; init; }

    /// <summary>The node.</summary>
    public NodeFilter? Node { get; init; }
}

/// <summary>By what <c>SpaceAdmissions</c> can be ordered.</summary>
public enum SpaceAdmissionSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Admit</c> takes.</summary>
public sealed record AdmitSpaceAdmissionInput
{
    /// <summary></summary>
    public required Guid NodeId { get; init; }
}

/// <summary>A node that was let into a space by its invitation. It is let in once: who is taken out of the space stays out.</summary>
public sealed class SpaceAdmissions : Resource<SpaceAdmission, SpaceAdmissionFilter, SpaceAdmissionSortField>
{
    internal SpaceAdmissions(GraphCalls calls)
        : base(calls, new("SpaceAdmission", "spaceAdmission", "spaceAdmissions", "spaceAdmissionChanged", false, "id offerId nodeId createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a node a member of the next space that its invitation leads into.</summary>
    /// <param name="nodeId"></param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<SpaceAdmission> Admit(Guid nodeId, CancellationToken cancellation = default) =>
        Act("admitSpaceAdmission", [new("input", "AdmitSpaceAdmissionInput!", new { nodeId })], cancellation);

    /// <summary>Makes a node a member of the next space that its invitation leads into. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceAdmission>>> AdmitMany(IReadOnlyList<AdmitSpaceAdmissionInput> input, CancellationToken cancellation = default) =>
        ActMany("admitSpaceAdmissions", [new("input", "[AdmitSpaceAdmissionInput!]!", input)], cancellation);

    /// <summary>Goes with what let the node in.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Forget(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("forgetSpaceAdmission", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Goes with what let the node in. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceAdmission>>> ForgetMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("forgetSpaceAdmissions", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Goes with what let the node in. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceAdmission>>> ForgetMany(SpaceAdmissionFilter filter, CancellationToken cancellation = default) =>
        ActMany("forgetSpaceAdmissions", [new("filter", "SpaceAdmissionFilter", filter)], cancellation);
}
