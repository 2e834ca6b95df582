using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Storage;

/// <summary>Reads the database's refusal as one that names the field.</summary>
internal static class Violation
{
    /// <summary>The refusal, or null when the failure is none.</summary>
    public static Refusal? Read(DbUpdateException exception, DbContext db) =>
        UniqueViolation.Read(exception, db.Model) ?? RelationViolation.Read(exception, db.Model) ?? CheckViolation.Read(exception, db);
}
