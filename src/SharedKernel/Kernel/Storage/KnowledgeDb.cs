using Knowledge.Kernel.Events;
using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Knowledge.Kernel.Storage;

/// <summary>The one database: a schema per module, so that relations and transactions may cross modules.</summary>
public sealed class KnowledgeDb(DbContextOptions<KnowledgeDb> options) : DbContext(options)
{
    /// <summary>Every change, in the order written.</summary>
    public DbSet<Event> Events => Set<Event>();

    /// <summary>The change whose update is being sent, if one is.</summary>
    internal Actions.Atomic.AtomicStatement? Rewriting { get; set; }

    /// <summary>The transaction of the action that runs, if one does.</summary>
    internal LateTransaction? Late { get; set; }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Before EF looks whether it needs a transaction of its own.
        if (Late is not null)
            await Late.Begin(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Late?.BeginNow();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new EventConfiguration());
        modelBuilder.ApplyConfiguration(new DueRecordConfiguration());
        foreach (var module in this.GetService<ModuleCatalog>().Modules)
        {
            foreach (var resource in module.Resources)
                resource.Model(modelBuilder);
            module.Model(modelBuilder);
        }

        LeaveOutSecrets(modelBuilder);
        KeepTimesInLists(modelBuilder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    /// <summary>What the conventions say of times does not reach those in lists.</summary>
    private static void KeepTimesInLists(ModelBuilder model)
    {
        foreach (var entry in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Select(property => property.GetElementType()))
        {
            if (entry?.ClrType == typeof(DateTimeOffset))
                entry.SetValueConverter(new UtcConverter());
        }
    }

    /// <summary>What is shown once is no column: storing it would undo the hash that is stored instead.</summary>
    private static void LeaveOutSecrets(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => typeof(IShownOnce).IsAssignableFrom(type.ClrType)).ToList())
            model.Entity(type.ClrType).Ignore(nameof(IShownOnce.Secret));
    }
}
