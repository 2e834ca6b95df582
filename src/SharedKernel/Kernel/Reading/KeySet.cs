using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Reading.Plans;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Sql;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Reading;

/// <summary>Which records are meant by a condition. Make it once: its statement is kept with it.</summary>
public sealed class KeySet
{
    private readonly Type record;
    private readonly LambdaExpression condition;
    private readonly Type? value;

    private KeySet(Type record, LambdaExpression condition, Type? value) => (this.record, this.condition, this.value) = (record, condition, value);

    /// <summary>Records by who asks for them.</summary>
    /// <param name="condition">
    /// The condition on record and actor, with the meaning that it has in a rule that allows: what the actor lacks is equal to nothing. What
    /// it asks of the actor becomes a parameter of the statement.
    /// </param>
    public static KeySet Of<TRecord>(Expression<Func<TRecord, Actor, bool>> condition) =>
        new(typeof(TRecord), NullIsNobody.In(Inlining.In(condition), forbids: false), null);

    /// <summary>Records by a value that is given each time.</summary>
    /// <param name="condition">The condition on record and value.</param>
    public static KeySet By<TRecord, TValue>(Expression<Func<TRecord, TValue, bool>> condition) => new(typeof(TRecord), condition, typeof(TValue));

    internal Statement Compile(IModel model)
    {
        var compilation = new Compilation(model);
        var table = compilation.Table(record);
        if (value is not null)
            compilation.Translator.Let(condition.Parameters[1], new(compilation.Slot(0, value)));
        var where = compilation.Translator.Condition(condition, table);
        return compilation.Statement($"SELECT {table.Key} FROM {table.From}{table.Joins} WHERE {where}");
    }
}
