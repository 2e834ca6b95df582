using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Knowledge.Kernel.Storage;

/// <summary>The limits of fields as CHECK constraints, so that no writer gets around them; a field without a value obeys every limit.</summary>
public static class FieldChecks
{
    /// <summary>PostgreSQL cuts longer names.</summary>
    private const int LongestName = 63;

    /// <summary>A text takes so many characters.</summary>
    public static void HasLength<TRecord, TValue>(this EntityTypeBuilder<TRecord> table, Expression<Func<TRecord, TValue>> field, int min, int max)
        where TRecord : class => Add(table, field, CheckKind.Length, column => $"char_length({column}) BETWEEN {min} AND {max}");

    /// <summary>A list takes so many entries.</summary>
    public static void HasEntries<TRecord, TValue>(this EntityTypeBuilder<TRecord> table, Expression<Func<TRecord, TValue>> field, int min, int max)
        where TRecord : class => Add(table, field, CheckKind.Entries, column =>
            $"{(table.Property(field).Metadata.GetColumnType() == "jsonb" ? "jsonb_array_length" : "cardinality")}({column}) BETWEEN {min} AND {max}");

    /// <summary>A number lies between these, both allowed.</summary>
    public static void HasRange<TRecord, TValue>(this EntityTypeBuilder<TRecord> table, Expression<Func<TRecord, TValue>> field, double min, double max)
        where TRecord : class => Add(table, field, CheckKind.Range, column => $"{column} BETWEEN {Number(min)} AND {Number(max)}");

    /// <summary>The whole text matches, if PostgreSQL reads the pattern as .NET does; otherwise arguments alone are held to it.</summary>
    public static void HasPattern<TRecord, TValue>(this EntityTypeBuilder<TRecord> table, Expression<Func<TRecord, TValue>> field, string pattern)
        where TRecord : class
    {
        if (PortablePattern.IsPortable(pattern))
            Add(table, field, CheckKind.Pattern, column => $"{column} ~ '^(?:{pattern.Replace("'", "''", StringComparison.Ordinal)})$'");
    }

    internal static string Name(string? table, string column, CheckKind kind) =>
        Uniquifier.Truncate($"ck_{table}_{column}_{kind.ToString().ToLowerInvariant()}", LongestName);

    private static void Add<TRecord, TValue>(
        EntityTypeBuilder<TRecord> table, Expression<Func<TRecord, TValue>> field, CheckKind kind, Func<string, string> condition)
        where TRecord : class
    {
        var column = table.Property(field).Metadata.GetColumnName();
        table.ToTable(all => all.HasCheckConstraint(Name(table.Metadata.GetTableName(), column, kind), condition($"\"{column}\"")));
    }

    private static string Number(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>What a CHECK constraint is about.</summary>
internal enum CheckKind
{
    /// <summary>Characters of a text.</summary>
    Length,

    /// <summary>Entries of a list.</summary>
    Entries,

    /// <summary>A number.</summary>
    Range,

    /// <summary>The form of a text.</summary>
    Pattern,
}
