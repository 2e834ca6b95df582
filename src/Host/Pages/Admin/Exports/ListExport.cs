using System.Text;
using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Admin.Exports;

/// <summary>Sends a whole list, page after page as the database gives them: never more than one page is in memory.</summary>
internal sealed class ListExport(ListState state, bool asCsv, AdminGraph graph, AdminCatalog catalog) : IActionResult
{
    private const int LargestPage = 100;

    /// <summary>What a page may cost: well below what GraphQL allows one operation.</summary>
    private const int Cost = 3000;

    private IReadOnlyList<AdminField> Columns { get; } = [.. new[] { state.Resource.Field("id")! }.Concat(state.Columns).DistinctBy(field => field.Name)];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var place = state.FromStart();
        var page = await Page(place, cancellation);
        if (page is null)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        response.ContentType = asCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{state.Resource.Slug}.{(asCsv ? "csv" : "jsonl")}\"";
        if (asCsv)
            await response.WriteAsync(Csv.Line(Columns.Select(column => column.Name)), cancellation);
        for (var list = page.Value; ;)
        {
            await response.WriteAsync(Lines(list), cancellation);
            await response.Body.FlushAsync(cancellation);
            var info = list.GetProperty("pageInfo");
            if (!info.GetProperty("hasNextPage").GetBoolean())
                return;
            // A list that ends too early must not look whole: the connection is cut instead.
            list = await Page(place with { After = info.GetProperty("endCursor").GetString() }, cancellation)
                ?? throw new InvalidOperationException("A page of an export could not be read.");
        }
    }

    private async Task<JsonElement?> Page(ListState place, CancellationToken cancellation)
    {
        var size = Math.Clamp(Cost / ((3 * place.Columns.Count) + 3), 1, LargestPage);
        var answer = await graph.Run(ListDocument.Of(place, size, catalog, counted: false), cancellation);
        return answer.Field(place.Root);
    }

    private string Lines(JsonElement list)
    {
        var text = new StringBuilder();
        foreach (var record in list.GetProperty("nodes").EnumerateArray())
            text.Append(asCsv ? Csv.Line(Columns.Select(column => Plain(Value(record, column)))) : Json(record) + "\n");
        return text.ToString();
    }

    private static JsonElement Value(JsonElement record, AdminField column) => record.TryGetProperty(column.Name, out var value) ? value : default;

    private string Json(JsonElement record) => JsonSerializer.Serialize(Columns.ToDictionary(column => column.Name, column => Value(record, column)), JsonSerializerOptions.Web);

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
