using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>
/// Runs an action on a record as somebody has seen it. When the record has another version by then, it is told what happened to it
/// meanwhile, and nothing is done; a change that makes no event, such as a heartbeat, is none that anybody could have seen.
/// </summary>
internal sealed class RecordRun(ActionRunner actions, RecordQuery records, RecordHistory history)
{
    private const int Most = 5;

    /// <summary>Runs what was filled in.</summary>
    public async Task<ActionForm> Run(AdminResource resource, ActionManifest action, Guid id, IFormCollection form, CancellationToken cancellation)
    {
        var (sent, input) = actions.Read(resource, action, id, form);
        if (sent.IsRefused)
            return sent;
        for (var attempt = 1; ; attempt++)
        {
            var told = await actions.Send(sent, input, cancellation);
            if (!told.IsOutdated)
                return told;
            // The version is read before the events: a change in between is in neither, and refused once more.
            var version = await records.Version(resource, id, cancellation);
            var meanwhile = await history.Since(resource, id, sent.Seen, cancellation);
            if (version is null || meanwhile.Count > 0 || attempt == Most)
                return told with { Meanwhile = meanwhile };
            sent = sent with { Version = version };
        }
    }
}
