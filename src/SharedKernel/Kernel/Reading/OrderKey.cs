using System.Linq.Expressions;

namespace Knowledge.Kernel.Reading;

/// <summary>One key of an order.</summary>
/// <param name="Field">The field's name in the schema.</param>
/// <param name="Value">The function of the record.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="MayBeNull">Whether a record may have no value; no value counts as the largest.</param>
internal sealed record OrderKey(string Field, LambdaExpression Value, bool Descending, bool MayBeNull);
