using System.Text.Json;
using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Knowledge.Kernel.Storage;

/// <summary>Reads the database's refusal of a duplicate as a failure that names the field.</summary>
internal static class UniqueViolation
{
    public static Refusal? Read(DbUpdateException exception, IModel model)
    {
        if (exception.InnerException is not PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
            return null;
        var index = model.GetEntityTypes().SelectMany(type => type.GetIndexes()).FirstOrDefault(index => index.GetDatabaseName() == violation.ConstraintName);
        var fields = index?.Properties.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToArray() ?? [];
        var resource = index?.DeclaringEntityType.ClrType.Name ?? "record";
        var named = fields.Length == 0 ? "value" : string.Join(" and ", fields);
        return new Refusal(FailureCode.Conflict, $"There is a {resource} with this {named} already. Choose another one.", fields);
    }
}
