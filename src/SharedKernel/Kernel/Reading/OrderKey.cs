using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>One key of an order.</summary>
/// <param name="Field">The value; none counts as the largest.</param>
/// <param name="Descending">Whether the largest comes first.</param>
internal sealed record OrderKey(ResourceField.OfValue Field, bool Descending);
