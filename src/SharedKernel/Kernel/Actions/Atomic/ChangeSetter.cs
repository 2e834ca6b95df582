using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>One field of a change with its new value.</summary>
internal abstract class ChangeSetter<TRecord>(string name, LambdaExpression value)
{
    public string Name => name;

    /// <summary>The new value over the record as it is before.</summary>
    public LambdaExpression Value => value;

    public abstract void AddTo(UpdateSettersBuilder<TRecord> update);

    public abstract object? Compute(TRecord record);
}

internal sealed class ChangeSetter<TRecord, TValue>(Expression<Func<TRecord, TValue>> field, Expression<Func<TRecord, TValue>> value)
    : ChangeSetter<TRecord>(NameOf(field), value)
{
    public override void AddTo(UpdateSettersBuilder<TRecord> update) => update.SetProperty(field, value);

    public override object? Compute(TRecord record) => value.Compile()(record);

    private static string NameOf(LambdaExpression field) => field.Body is MemberExpression { Expression: ParameterExpression } member
        ? member.Member.Name
        : throw new ArgumentException($"'{field}' is no field of the record; write 'record => record.Field'.", nameof(field));
}
