using Knowledge.Kernel.Reading.Plans;

namespace Knowledge.Kernel.Reading;

/// <summary>A plan with the values of one request.</summary>
/// <param name="Plan">How to answer.</param>
/// <param name="Values">The values by slot.</param>
internal sealed record Question(Plan Plan, IReadOnlyList<object?> Values);
