using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Knowledge.Kernel.Events;

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
        builder.Property(row => row.ImpersonatorName).HasMaxLength(320);
        builder.Property(row => row.TraceId).HasMaxLength(32);
        builder.Property(row => row.Changes).HasColumnType("jsonb");
        builder.HasIndex(row => new { row.Resource, row.RecordId, row.Id });
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => new { row.ActorId, row.Id });
    }
}
