using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Storage;

/// <summary>Takes a record out of the world.</summary>
internal static class Removal
{
    /// <summary>Deletes the row, or writes into it when the record ended.</summary>
    public static void Destroy(this KnowledgeDb db, object record, TimeProvider clock)
    {
        if (record is ISoftDeleted)
            db.Entry(record).Property(nameof(ISoftDeleted.DeletedAt)).CurrentValue = clock.GetUtcNow();
        else
            db.Remove(record);
    }
}
