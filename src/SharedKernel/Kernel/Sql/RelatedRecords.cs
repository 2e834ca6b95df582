using System.Linq.Expressions;

namespace Knowledge.Kernel.Sql;

/// <summary>The records on the other side of a relation, narrowed and ordered, as part of a statement.</summary>
/// <param name="scope">Their table.</param>
internal sealed class RelatedRecords(TableScope scope)
{
    private readonly List<string> order = [];
    private string where = Sql.True;

    /// <summary>Their table.</summary>
    public TableScope Scope => scope;

    /// <summary>What is taken of each, if not the record itself.</summary>
    public LambdaExpression? Selected { get; set; }

    /// <summary>Whether equal values count once.</summary>
    public bool Distinct { get; set; }

    /// <summary>What narrows them.</summary>
    public string Condition => where;

    public void Where(string condition) => where = Sql.And(where, condition);

    public void Order(string value, bool descending) => order.Add(value + (descending ? " DESC" : ""));

    /// <summary>The records as a query of something about each.</summary>
    public string Query(string select, string end = "") =>
        $"(SELECT {select} FROM {scope.From}{scope.Joins} WHERE {where}{(order.Count > 0 && end.Length > 0 ? " ORDER BY " + string.Join(", ", order) : "")}{end})";

    /// <summary>The end of an aggregate that keeps the order.</summary>
    public string OrderInside => order.Count > 0 ? " ORDER BY " + string.Join(", ", order) : "";
}
