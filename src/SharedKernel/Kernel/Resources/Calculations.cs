using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Resources;

/// <summary>Uses one expression in another.</summary>
public static class Calculations
{
    /// <summary>
    /// The value of the expression for a record: <c>Book.Revenue.Of(book)</c>. In policies, calculations, validations, triggers and
    /// queries its body takes the place of the call, so that SQL answers it; elsewhere it is computed in memory.
    /// </summary>
    /// <param name="expression">A calculation or any other expression over the record; its arguments must not depend on the record.</param>
    /// <param name="record">The record.</param>
    public static TValue Of<TRecord, TValue>(this Expression<Func<TRecord, TValue>> expression, TRecord record) =>
        Inlining.In(expression).Compile(preferInterpretation: true)(record);

    /// <summary>Whether the condition holds for a record and an actor; it takes the place of the call like a calculation.</summary>
    public static bool Of<TRecord>(this Expression<Func<TRecord, Actor, bool>> condition, TRecord record, Actor actor) =>
        Inlining.In(condition).Compile(preferInterpretation: true)(record, actor);
}
