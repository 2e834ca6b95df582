using System.Linq.Expressions;

namespace Knowledge.Kernel.Reading;

/// <summary>A list of other records as one actor may follow it.</summary>
/// <param name="List">The list.</param>
/// <param name="Between">Which of the records that join the two the actor may read; null when there are none, or all may be read.</param>
internal sealed record RelationReading(LambdaExpression List, LambdaExpression? Between);
