using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Storage;

/// <summary>What the change tracker knows, without another look at every record.</summary>
internal static class KnownEntries
{
    public static IReadOnlyList<EntityEntry> Known(this ChangeTracker tracker)
    {
        var looks = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries()];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = looks;
        }
    }
}
