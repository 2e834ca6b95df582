using Knowledge.Kernel.Events;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>
/// What a transaction has to write when it only adds records: their rows and events go to PostgreSQL in one round trip, together with
/// those of others who add at the same time.
/// </summary>
internal sealed class Additions
{
    /// <summary>More are left to Entity Framework, which cuts what it sends into pieces.</summary>
    private const int Most = 100;

    private readonly KnowledgeDb db;
    private readonly IReadOnlyList<EntityEntry> added;

    private Additions(KnowledgeDb db, IReadOnlyList<EntityEntry> added)
    {
        this.db = db;
        this.added = added;
    }

    /// <summary>The additions, or null when something else has changed too or an addition is more than a row.</summary>
    /// <remarks>A change of what was there could be found to come too late only after the others are committed; an addition fails at once.</remarks>
    public static Additions? Of(KnowledgeDb db)
    {
        var found = new List<EntityEntry>();
        foreach (var entry in db.ChangeTracker.Known())
        {
            if (entry.State == EntityState.Unchanged)
                continue;
            if (entry.State != EntityState.Added || entry.Entity is not IResource || found.Count == Most || !InsertStatement.Of(entry.Metadata).IsWhole)
                return null;
            found.Add(entry);
        }

        return InOrder(found) is { } ordered ? new(db, ordered) : null;
    }

    /// <summary>Writes the records and the events that tell of them, and commits. The change tracker still calls them new: its scope ends here.</summary>
    /// <exception cref="DbUpdateException">PostgreSQL refuses a row, and then has written none of them, or does not answer.</exception>
    public async Task Write(GroupCommit commit, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        if (added.Count + events.Count == 0)
            return;
        try
        {
            await commit.Write(new Addition(Rows(events), cancellation));
        }
        catch (NpgsqlException exception)
        {
            throw new DbUpdateException("The records could not be added.", exception, added);
        }
    }

    private List<AddedRow> Rows(IReadOnlyList<Event> events)
    {
        var forEvents = InsertStatement.Of(db.Events.EntityType);
        return [.. added.Select(entry => new AddedRow(InsertStatement.Of(entry.Metadata), entry.Entity)), .. events.Select(told => new AddedRow(forEvents, told))];
    }

    /// <summary>Those first that others point to; null when records of one table could point to each other.</summary>
    private static List<EntityEntry>? InOrder(List<EntityEntry> found)
    {
        if (found.Count < 2)
            return found;
        var (ordered, left) = (new List<EntityEntry>(found.Count), found);
        while (left.Count > 0)
        {
            var waiting = left.Where(entry => left.Any(other => PointsTo(entry, other))).ToList();
            if (waiting.Count == left.Count)
                return null;
            ordered.AddRange(left.Except(waiting));
            left = waiting;
        }

        return ordered;
    }

    private static bool PointsTo(EntityEntry entry, EntityEntry other) =>
        !ReferenceEquals(entry, other) && entry.Metadata.GetForeignKeys().Any(key => ReferenceEquals(key.PrincipalEntityType, other.Metadata));
}
