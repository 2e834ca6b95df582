using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Knowledge.Kernel.Jobs;

/// <summary>A row on which a trigger has failed, or which it has put off. What succeeds leaves none.</summary>
public sealed class DueRecord
{
    /// <summary>The longest error that is kept, in characters.</summary>
    internal const int LongestError = 500;

    /// <summary>The trigger, such as <c>network.Node.Silent</c>.</summary>
    public required string Trigger { get; init; }

    /// <summary>The row's key.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>How often it has failed.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Not before this time it is tried again.</summary>
    public DateTimeOffset NextAttempt { get; internal set; }

    /// <summary>The last failure: what a refusal says, or the kind of error; the log has the rest.</summary>
    public string? LastError { get; internal set; }

    /// <summary>Since when it is a dead letter, which only a person brings back; null as long as it is tried again.</summary>
    public DateTimeOffset? DeadSince { get; internal set; }
}

internal sealed class DueRecordConfiguration : IEntityTypeConfiguration<DueRecord>
{
    public void Configure(EntityTypeBuilder<DueRecord> builder)
    {
        builder.ToTable("due_work", "kernel");
        builder.HasKey(row => new { row.Trigger, row.RecordId });
        builder.Property(row => row.Trigger).HasMaxLength(200);
        builder.Property(row => row.LastError).HasMaxLength(DueRecord.LongestError);
        builder.HasIndex(row => row.DeadSince);
    }
}
