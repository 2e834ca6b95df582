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
        var index = Find(model, violation);
        return Refuse(index?.DeclaringEntityType.ClrType.Name ?? "record", index?.Properties.Select(property => property.Name) ?? []);
    }

    /// <summary>Whether it is these members together that exist already.</summary>
    public static bool IsOf(DbUpdateException exception, IModel model, IEnumerable<string> members) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation
        && Find(model, violation)?.Properties.Select(property => property.Name).ToHashSet().SetEquals(members) == true;

    public static Refusal Refuse(string resource, IEnumerable<string> members)
    {
        var fields = members.Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
        var named = fields.Length == 0 ? "value" : string.Join(" and ", fields);
        return new Refusal(FailureCode.Conflict, $"There is a {resource} with this {named} already. Choose another one.", fields);
    }

    private static IIndex? Find(IModel model, PostgresException violation) =>
        model.GetEntityTypes().SelectMany(type => type.GetIndexes()).FirstOrDefault(index => index.GetDatabaseName() == violation.ConstraintName);
}
