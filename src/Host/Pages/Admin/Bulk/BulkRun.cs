using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;

namespace Knowledge.Host.Pages.Admin.Bulk;

/// <summary>Runs an action on many records, some hundred in one mutation; one that is refused does not stop the others.</summary>
internal sealed class BulkRun(AdminGraph graph, MutationDocuments mutations, ActionRunner actions, BulkRecords records)
{
    /// <summary>How many records at once.</summary>
    public const int Most = 1000;

    /// <summary>How many in one transaction, which holds their rows: others wait for it.</summary>
    private const int Chunk = 200;

    /// <summary>Runs what was filled in on each of the records.</summary>
    public async Task<BulkView> Run(ActionForm form, ListState list, IReadOnlyList<Guid> ids, IFormCollection filled, CancellationToken cancellation)
    {
        var names = await records.Names(list, ids, cancellation);
        var (sent, input) = actions.Read(form.Resource, form.Action, null, filled);
        // What is wrong with the form itself is wrong for all records: nothing was sent, and it can be mended here.
        if (sent.IsRefused)
            return new(sent, list, names, []);
        var results = new List<BulkResult>(ids.Count);
        foreach (var some in ids.Chunk(Chunk))
            results.AddRange(await Send(sent, some, input, cancellation));
        return new(form, list, names, results);
    }

    private async Task<IEnumerable<BulkResult>> Send(ActionForm sent, IReadOnlyList<Guid> ids, Dictionary<string, object?> input, CancellationToken cancellation)
    {
        var answer = await graph.Run(mutations.OfMany(sent.Action, ids, input), cancellation);
        if (answer.Field(sent.Action.Bulk!) is not { } payload)
            return ids.Select(id => new BulkResult(id, answer.Problem ?? "The host gave no answer. Try again."));
        return Why(sent, payload) is { } untried
            ? ids.Select(id => new BulkResult(id, untried))
            : payload.GetProperty("results").EnumerateArray().Zip(ids, (row, id) => new BulkResult(id, Why(sent, row)) { Secret = Secret(row) });
    }

    private static string? Secret(JsonElement row) => row.TryGetProperty("secret", out var secret) ? secret.GetString() : null;

    /// <summary>What is wrong, each said of the argument that it is about; null when all is well.</summary>
    private static string? Why(ActionForm sent, JsonElement refused)
    {
        var told = refused.GetProperty("errors").EnumerateArray().Select(error =>
        {
            var at = error.GetProperty("path").EnumerateArray().Select(part => part.GetString()).FirstOrDefault();
            var field = sent.Fields.FirstOrDefault(field => field.Path == at);
            return $"{(field is null ? "" : field.Label + ": ")}{error.GetProperty("message").GetString()}";
        }).Distinct().ToList();
        return told.Count == 0 ? null : string.Join(" ", told);
    }
}
