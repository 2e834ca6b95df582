using System.Linq.Expressions;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Resources;

/// <summary>A rule on a record as an action leaves it.</summary>
internal sealed class RecordRule<TRecord>(
    IReadOnlyList<string> actions, Expression<Func<TRecord, bool>> condition, string text, IReadOnlyList<string> fields)
{
    private readonly Lazy<Func<TRecord, bool>> holds = new(condition.Compile);
    private readonly Lazy<IReadOnlyList<RelationPath>> relations = new(() => RelationPaths.In(condition));
    private readonly Lazy<IReadOnlyList<string>> lists = new(() => RelationLists.In(condition));

    public Expression<Func<TRecord, bool>> Condition => condition;

    public Failure Failure => new(FailureCode.Invalid, text, [.. fields.Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    /// <summary>The relations that it follows to other records.</summary>
    public IReadOnlyList<RelationPath> Relations => relations.Value;

    /// <summary>The lists of other records that it looks at.</summary>
    public IReadOnlyList<string> Lists => lists.Value;

    public bool Covers(string action) => actions.Count == 0 || actions.Contains(action);

    public bool IsNamed(string action) => actions.Contains(action);

    public bool HoldsFor(TRecord record)
    {
        try
        {
            return holds.Value(record);
        }
        catch (NullReferenceException)
        {
            // A relation that points to nothing makes nothing hold, as in SQL.
            return false;
        }
    }
}
