using System.Text.Json;
using System.Text.RegularExpressions;
using Knowledge.Kernel.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Knowledge.Kernel.Storage;

/// <summary>Reads the database's refusal of a value beyond its limits as a failure that names the field and the limits.</summary>
internal static partial class CheckViolation
{
    public static Refusal? Read(DbUpdateException exception, DbContext db)
    {
        if (exception.InnerException is not PostgresException { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: { } name } || Find(db.Model, name) is not { } found)
            return null;
        var field = JsonNamingPolicy.CamelCase.ConvertName(found.Property.Name);
        return new Refusal(FailureCode.Invalid, $"'{field}' {Demand(found.Kind, Condition(db, name))}", field);
    }

    private static (IProperty Property, CheckKind Kind)? Find(IModel model, string name) => (
        from type in model.GetEntityTypes()
        from property in type.GetProperties()
        from kind in Enum.GetValues<CheckKind>()
        where FieldChecks.Name(type.GetTableName(), property.GetColumnName(), kind) == name
        select ((IProperty, CheckKind)?)(property, kind)).FirstOrDefault();

    private static string Demand(CheckKind kind, string condition)
    {
        var bounds = Bounds().Match(condition);
        var (min, max) = (bounds.Groups["min"].Value, bounds.Groups["max"].Value);
        return kind switch
        {
            CheckKind.Length => $"takes {min} to {max} characters.",
            CheckKind.Entries => $"takes {min} to {max} entries.",
            CheckKind.Range => $"must be between {min} and {max}.",
            _ => "does not have the form that is asked for.",
        };
    }

    /// <summary>The model that queries use has forgotten the conditions; the one for migrations has them.</summary>
    private static string Condition(DbContext db, string name) => db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
        .SelectMany(type => type.GetCheckConstraints()).FirstOrDefault(check => check.Name == name)?.Sql ?? "";

    [GeneratedRegex(@"BETWEEN (?<min>\S+) AND (?<max>\S+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Bounds();
}
