using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Compiles a page below a record into JSON that SQL writes: a subquery for each record, at the records' own index.</summary>
internal static class ListCompiler
{
    public static string Json(Compilation statement, TableScope table, FieldReading.OfMany many)
    {
        var list = many.List;
        if (!list.WantsRows)
            return WrittenJson.Object([.. list.Parts.Select(part => (part.Key, Counted(statement, table, many, part)))]);
        var related = statement.Translator.Many(many.Relation, table);
        var page = new PageSource(statement, list, related.Scope, related.Condition);
        var places = list.LooksFurther;
        var onPage = places ? $" FILTER (WHERE {page.Place} <= {list.Bounds.Size})" : "";
        var json = WrittenJson.Object([.. list.Parts.Select(part => (part.Key, part switch
        {
            PartReading.Nodes nodes => Array(RecordCompiler.Json(statement, page.Rows, nodes.Record), page, onPage),
            PartReading.Edges edges => Array(Edge(statement, page, edges), page, onPage),
            PartReading.PageInfo info => WrittenJson.Object([.. info.Facts.Select(fact => (fact.Key, Fact(statement, list, page, fact.Fact, onPage)))]),
            _ => Counted(statement, table, many, part),
        }))]);

        // One row, also of parts that tell nothing of the rows, such as the direction that is known not to go on.
        return $"(SELECT {json} FROM {page.From(places)} HAVING true)";
    }

    private static string Counted(Compilation statement, TableScope table, FieldReading.OfMany many, PartReading part)
    {
        if (part is PartReading.TypeName type)
            return WrittenJson.Name(type.Name);
        var related = statement.Translator.Many(many.Relation, table);
        related.Where(PageSource.Matching(statement, many.List, related.Scope));
        return related.Query("count(*)::text");
    }

    private static string Array(string entry, PageSource page, string onPage) => WrittenJson.Array(entry, page.OrderBy, onPage);

    private static string Edge(Compilation statement, PageSource page, PartReading.Edges edges) =>
        WrittenJson.Object([.. edges.Fields.Select(field => (field.Key, field switch
        {
            { Record: { } record } => RecordCompiler.Json(statement, page.Rows, record),
            { Name: { } name } => WrittenJson.Name(name),
            _ => Cursor(page),
        }))]);

    private static string Fact(Compilation statement, ListReading list, PageSource page, PageFact fact, string onPage)
    {
        var further = $"(count(*) > {list.Bounds.Size})::text";
        var order = page.OrderBy;
        return fact switch
        {
            PageFact.HasNext => list.Bounds.Backward ? Known(list.Bounds.Before is not null) : further,
            PageFact.HasPrevious => list.Bounds.Backward ? further : Known(list.Bounds.After is not null),
            PageFact.StartCursor => WrittenJson.OrNull($"(array_agg({Cursor(page)} ORDER BY {order}){onPage})[1]"),
            PageFact.EndCursor => WrittenJson.OrNull($"(array_agg({Cursor(page)} ORDER BY {order}){onPage})[count(*){onPage}]"),
            _ => WrittenJson.Name("PageInfo"),
        };
    }

    private static string Known(bool fact) => fact ? "'true'" : "'false'";

    /// <summary>A cursor has no character that JSON escapes.</summary>
    private static string Cursor(PageSource page) => $"('\"' || {JsonText.Cursor(page.Keys)} || '\"')";
}
