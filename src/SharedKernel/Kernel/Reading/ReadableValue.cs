using System.Linq.Expressions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>A value as one sort of actor may know it.</summary>
/// <param name="Field">The value.</param>
/// <param name="Visible">Of which records the actor may know it; elsewhere it counts as missing. Null means of all.</param>
internal sealed record ReadableValue(ResourceField.OfValue Field, LambdaExpression? Visible)
{
    /// <summary>Whether a record may have no value, or none that the actor may know.</summary>
    public bool MayBeNull => Field.MayBeNull || Visible is not null;
}
