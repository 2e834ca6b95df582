using System.Globalization;
using System.Text.Json;
using Knowledge.Host.Pages.Admin.Exports;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Audit;

/// <summary>Sends all events that match as a file, a piece at a time.</summary>
internal sealed class AuditExport(AuditState state, bool asCsv, AuditQuery query, Histories histories) : IActionResult
{
    private const int Piece = 500;

    private static readonly string[] Columns =
        ["id", "at", "actorKind", "actorId", "actor", "impersonatorId", "impersonator", "resource", "action", "recordId", "changes", "traceId"];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = asCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"audit.{(asCsv ? "csv" : "jsonl")}\"";
        if (asCsv)
            await response.WriteAsync(Csv.Line(Columns), cancellation);
        for (var place = state; ;)
        {
            var events = await query.Matching(place).Take(Piece).ToListAsync(cancellation);
            foreach (var (told, changes) in events.Zip(await histories.Changes(events, cancellation)))
                await response.WriteAsync(asCsv ? Csv.Line(Cells(told, changes)) : Json(told, changes), cancellation);
            await response.Body.FlushAsync(cancellation);
            if (events.Count < Piece)
                return;
            place = place with { Before = events[^1].Id };
        }
    }

    /// <summary>In the name of whom it is read.</summary>
    public static AuditExport Of(AuditState state, bool asCsv, AuditQuery query, ModuleCatalog modules, Kernel.Actions.Actions actions) =>
        new(state, asCsv, query, new Histories(modules, actions));

    private static string[] Cells(Event told, JsonDocument changes) =>
    [
        told.Id.ToString(CultureInfo.InvariantCulture), told.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), told.ActorKind.ToString(), told.ActorId?.ToString() ?? "",
        told.ActorName, told.ImpersonatorId?.ToString() ?? "", told.ImpersonatorName ?? "", told.Resource, told.Action, told.RecordId.ToString(),
        changes.RootElement.GetRawText(), told.TraceId ?? "",
    ];

    private static string Json(Event told, JsonDocument changes) => JsonSerializer.Serialize(
        new
        {
            told.Id,
            told.At,
            ActorKind = told.ActorKind.ToString(),
            told.ActorId,
            Actor = told.ActorName,
            told.ImpersonatorId,
            Impersonator = told.ImpersonatorName,
            told.Resource,
            told.Action,
            told.RecordId,
            Changes = changes.RootElement,
            told.TraceId,
        },
        JsonSerializerOptions.Web) + "\n";
}
