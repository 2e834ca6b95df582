using System.Text.Json;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>One query at the top of an operation.</summary>
/// <param name="Key">What the answer calls it.</param>
/// <param name="Field">The query.</param>
/// <param name="Question">What it asks.</param>
internal sealed record RepeatedField(JsonEncodedText Key, ReadField Field, RepeatedQuestion Question);
