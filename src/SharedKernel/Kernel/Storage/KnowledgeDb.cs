using Knowledge.Kernel.Events;
using Knowledge.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Knowledge.Kernel.Storage;

/// <summary>The one database: a schema per module, so that relations and transactions may cross modules.</summary>
public sealed class KnowledgeDb(DbContextOptions<KnowledgeDb> options) : DbContext(options)
{
    /// <summary>Every change, in the order written.</summary>
    public DbSet<Event> Events => Set<Event>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new EventConfiguration());
        foreach (var module in this.GetService<ModuleCatalog>().Modules)
        {
            foreach (var resource in module.Resources)
                resource.Model(modelBuilder);
            module.Model(modelBuilder);
        }
    }
}
