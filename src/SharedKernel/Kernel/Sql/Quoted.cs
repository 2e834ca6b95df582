using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Sql;

/// <summary>Names and texts as SQL takes them.</summary>
internal static class Quoted
{
    /// <summary>A name that may also be a word of SQL.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table with its schema.</summary>
    public static string Table(IEntityType entity) => $"{Name(entity.GetSchema()!)}.{Name(entity.GetTableName()!)}";

    /// <summary>A text that is part of the statement; what a client sends never is.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
