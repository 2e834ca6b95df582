using System.Text.Json;
using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Knowledge.Kernel.Storage;

/// <summary>Reads the database's refusal to let a relation point to nothing.</summary>
internal static class RelationViolation
{
    public static Refusal? Read(DbUpdateException exception, IModel model)
    {
        if (exception.InnerException is not PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation } violation
            || Find(model, violation.ConstraintName) is not { } relation)
            return null;
        var target = relation.PrincipalEntityType.ClrType.Name;
        if (exception.Entries.Any(entry => entry.State == EntityState.Deleted))
            return new Refusal(FailureCode.Conflict, $"There are {relation.DeclaringEntityType.ClrType.Name} records that belong to this {target}. Remove them first.");
        var field = JsonNamingPolicy.CamelCase.ConvertName(relation.Properties[0].Name);
        return new Refusal(FailureCode.Invalid, $"There is no {target} with the key given as '{field}'.", field);
    }

    private static IForeignKey? Find(IModel model, string? constraint) =>
        model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).FirstOrDefault(relation => relation.GetConstraintName() == constraint);
}
