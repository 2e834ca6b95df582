using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Records;

namespace Knowledge.Host.Live;

/// <summary>Tells the screen of one record that it changed, whatever the resource; what the visitor sees of it is decided by the request that follows.</summary>
internal static class RecordFeed
{
    /// <summary>Streams while the visitor looks at the record; 403 and 404 as the screen itself.</summary>
    public static async Task Serve(
        HttpContext context, string module, string resource, Guid id, AdminGate gate, AdminCatalog catalog, RecordQuery records, LiveFeed feed)
    {
        if (!await gate.Admit(context))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (catalog.Find(module, resource) is not { } found || !await records.IsVisible(found, id, context.RequestAborted))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await feed.Serve(context, (changes, _) => ValueTask.FromResult(
                changes.Any(change => change.Resource == found.Manifest.Name && change.RecordId == id) ? $"event: changed\ndata: {id}\n\n" : ""));
    }
}
