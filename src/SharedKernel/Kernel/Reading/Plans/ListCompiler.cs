using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Compiles a page below a record into JSON that SQL makes: a subquery for each record, at the records' own index.</summary>
internal static class ListCompiler
{
    public static string Json(Compilation statement, TableScope table, FieldReading.OfMany many)
    {
        var list = many.List;
        if (!list.WantsRows)
            return JsonText.Object([.. list.Parts.Select(part => (part.Key, Counted(statement, table, many, part)))]);
        var related = statement.Translator.Many(many.Relation, table);
        var page = new PageSource(statement, list, related.Scope, related.Condition);
        var places = list.LooksFurther;
        var onPage = places ? $" FILTER (WHERE {page.Place} <= {list.Bounds.Size})" : "";
        var json = JsonText.Object([.. list.Parts.Select(part => (part.Key, part switch
        {
            PartReading.Nodes nodes => Array(RecordCompiler.Json(statement, page.Rows, nodes.Record), page, onPage),
            PartReading.Edges edges => Array(Edge(statement, page, edges), page, onPage),
            PartReading.PageInfo info => JsonText.Object([.. info.Facts.Select(fact => (fact.Key, Fact(statement, list, page, fact.Fact, onPage)))]),
            _ => Counted(statement, table, many, part),
        }))]);
        return $"(SELECT {json} FROM {page.From(places)})";
    }

    private static string Counted(Compilation statement, TableScope table, FieldReading.OfMany many, PartReading part)
    {
        if (part is PartReading.TypeName type)
            return Quoted.Text(type.Name);
        var related = statement.Translator.Many(many.Relation, table);
        related.Where(PageSource.Matching(statement, many.List, related.Scope));
        return related.Query("count(*)");
    }

    private static string Array(string entry, PageSource page, string onPage) => $"coalesce(json_agg({entry} ORDER BY {page.OrderBy}){onPage}, '[]'::json)";

    private static string Edge(Compilation statement, PageSource page, PartReading.Edges edges) =>
        JsonText.Object([.. edges.Fields.Select(field => (field.Key, field switch
        {
            { Record: { } record } => RecordCompiler.Json(statement, page.Rows, record),
            { Name: { } name } => Quoted.Text(name),
            _ => JsonText.Cursor(page.Keys),
        }))]);

    private static string Fact(Compilation statement, ListReading list, PageSource page, PageFact fact, string onPage)
    {
        var further = $"(count(*) > {list.Bounds.Size})";
        var order = page.OrderBy;
        return fact switch
        {
            PageFact.HasNext => list.Bounds.Backward ? list.Bounds.Before is null ? Sql.Sql.False : Sql.Sql.True : further,
            PageFact.HasPrevious => list.Bounds.Backward ? further : list.Bounds.After is null ? Sql.Sql.False : Sql.Sql.True,
            PageFact.StartCursor => $"(array_agg({JsonText.Cursor(page.Keys)} ORDER BY {order}){onPage})[1]",
            PageFact.EndCursor => $"(array_agg({JsonText.Cursor(page.Keys)} ORDER BY {order}){onPage})[count(*){onPage}]",
            _ => Quoted.Text("PageInfo"),
        };
    }
}
