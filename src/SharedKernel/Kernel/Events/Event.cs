using System.Text.Json;
using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Knowledge.Kernel.Events;

/// <summary>One change: who, when, which action, which record, what changed. Saved in the same transaction as the change itself.</summary>
public sealed class Event
{
    /// <summary>The place in the feed; grows with every change.</summary>
    public long Id { get; private init; }

    /// <summary>When, by the host's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The resource, such as <c>Item</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The record's key.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The action's name, such as <c>Submit</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What sort of actor it was.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>The person's or node's key, if any.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>The actor's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>Field by field, the values before and after: <c>{ "status": [null, "Submitted"] }</c>.</summary>
    public required JsonDocument Changes { get; init; }

    /// <summary>The trace of the request that caused it, if any.</summary>
    public required string? TraceId { get; init; }
}

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("events", "kernel");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).UseIdentityAlwaysColumn();
        builder.Property(row => row.Resource).HasMaxLength(64);
        builder.Property(row => row.Action).HasMaxLength(64);
        builder.Property(row => row.ActorKind).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.ActorName).HasMaxLength(320);
        builder.Property(row => row.TraceId).HasMaxLength(32);
        builder.Property(row => row.Changes).HasColumnType("jsonb");
        builder.HasIndex(row => new { row.Resource, row.RecordId, row.Id });
        builder.HasIndex(row => row.At);
    }
}
