using System.Linq.Expressions;

namespace Knowledge.Kernel.Sql;

/// <summary>An expression of a declaration says something that has no counterpart in SQL.</summary>
/// <param name="expression">What it says.</param>
internal sealed class Untranslatable(Expression expression) : NotSupportedException(
    $"'{expression}' cannot be asked of the database. Use fields, relations, comparisons, arithmetic, texts, times, and Any, Count, Sum, Min, Max, Average, Where, OrderBy, Select and FirstOrDefault over related records.");
