namespace Knowledge.Kernel.Reading;

/// <summary>One key of an order.</summary>
/// <param name="Value">The value; none counts as the largest.</param>
/// <param name="Descending">Whether the largest comes first.</param>
internal sealed record OrderKey(ReadableValue Value, bool Descending);
