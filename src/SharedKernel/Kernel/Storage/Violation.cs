using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Storage;

/// <summary>Reads the database's refusal as one that names the field.</summary>
internal static class Violation
{
    /// <summary>The refusal, or null when the failure is none.</summary>
    public static Refusal? Read(DbUpdateException exception, IModel model) =>
        UniqueViolation.Read(exception, model) ?? RelationViolation.Read(exception, model);
}
