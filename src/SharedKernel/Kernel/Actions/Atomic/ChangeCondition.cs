using System.Linq.Expressions;
using System.Text.Json;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>What must hold before a change.</summary>
internal sealed record ChangeCondition<TRecord>(Expression<Func<TRecord, bool>> Condition, string Message, IReadOnlyList<string> Fields)
{
    public Failure Failure => new(FailureCode.Conflict, Message, [.. Fields.Select(JsonNamingPolicy.CamelCase.ConvertName)]);
}
