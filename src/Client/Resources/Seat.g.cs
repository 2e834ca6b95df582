// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A node's place in a committee: the request to vote.</summary>
public sealed record Seat : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>How much the node's vote weighs.</summary>
    public double Weight { get; init; }

    /// <summary>Whether the node has answered.</summary>
    public SeatStatus Status { get; init; }

    /// <summary>The key of the Round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Seats</c> are meant. All conditions given must hold.</summary>
public sealed record SeatFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<SeatFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<SeatFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public SeatFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>Whether the node has answered.</summary>
    public IsOne<SeatStatus>? Status { get; init; }

    /// <summary>The key of the Round.</summary>
    public IsOne<Guid>? RoundId { get; init; }

    /// <summary>The key of the Node.</summary>
    public IsOne<Guid>? NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The round.</summary>
    public RoundFilter? Round { get; init; }

    /// <summary>The node that is asked.</summary>
    public NodeFilter? Node { get; init; }
}

/// <summary>By what <c>Seats</c> can be ordered.</summary>
public enum SeatSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A node's place in a committee: the request to vote.</summary>
public sealed class Seats : Resource<Seat, SeatFilter, SeatSortField>
{
    internal Seats(GraphCalls calls)
        : base(calls, new("Seat", "seat", "seats", "seatChanged", false, "id weight status roundId nodeId createdAt updatedAt version"))
    {
    }
}
