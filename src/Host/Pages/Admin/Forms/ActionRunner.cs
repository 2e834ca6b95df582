using System.Globalization;
using System.Text.Json;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>Makes the forms of actions, and runs what was filled in through the action's mutation.</summary>
internal sealed class ActionRunner(AdminGraph graph, MutationDocuments mutations, AdminCatalog catalog, AdminVisit visit)
{
    private const string Yes = "yes";

    /// <summary>The forms worth offering, empty.</summary>
    /// <param name="resource">Of which resource.</param>
    /// <param name="actions">For which actions.</param>
    /// <param name="record">For which record.</param>
    /// <param name="value">The values that the record has, by name, as a person would type them.</param>
    public IReadOnlyList<ActionForm> Forms(AdminResource resource, IEnumerable<ActionManifest> actions, Guid? record, Func<string, string?> value)
    {
        var forms = actions.Where(action => mutations.Has(action) && resource.Offers(action, visit.Actor))
            .Select(action => Mine(ActionForm.Empty(resource, action, record, value))).ToList();
        var moving = forms.Where(Moves).ToList();
        return [.. forms.Select(form => Moves(form) ? form with { Others = string.Join(",", moving.Where(other => other != form).Select(other => "#" + other.Id)) } : form)];
    }

    /// <summary>Runs what was filled in.</summary>
    /// <returns>The form as it is to be shown: done, or with what is wrong where it is wrong.</returns>
    public async Task<ActionForm> Run(AdminResource resource, ActionManifest action, Guid? record, IFormCollection form, CancellationToken cancellation)
    {
        var (sent, input) = Read(resource, action, record, form);
        return sent.IsRefused ? sent : await Send(sent, input, cancellation);
    }

    /// <summary>What was filled in, with what is wrong with it before anything is sent, and the input that it makes.</summary>
    public (ActionForm Sent, Dictionary<string, object?> Input) Read(AdminResource resource, ActionManifest action, Guid? record, IFormCollection form)
    {
        var (fields, input) = FormReader.Read(FormField.Of(action.Arguments), form);
        var sent = Mine(new ActionForm(resource, action, record, fields) { WasSent = true, Version = form["ifVersion"], Seen = long.TryParse(form["seen"], CultureInfo.InvariantCulture, out var seen) ? seen : 0 });
        return !sent.IsRefused && sent.ConfirmAs is { } name && form["confirm"] != Yes
            ? (sent with { Problems = [$"Confirm that you do this as {name}."] }, input)
            : (sent, input);
    }

    private static bool Moves(ActionForm form) => form.Record is not null && form.Resource.Manifest.Transitions.Any(way => way.Action == form.Action.Name);

    private ActionForm Mine(ActionForm form) => form with { ConfirmAs = visit.IsActing ? visit.Actor.Name : null };

    /// <summary>Sends what was read, held to the version that the form was shown with.</summary>
    /// <returns>The form as it is to be shown; <see cref="ActionForm.IsOutdated"/> when the record has another version by now.</returns>
    public async Task<ActionForm> Send(ActionForm sent, Dictionary<string, object?> input, CancellationToken cancellation)
    {
        var answer = await graph.Run(mutations.Of(sent.Action, sent.Record, sent.Version, input), cancellation);
        if (sent.Action.IsQuery)
            return answer.Problems.Count == 0
                ? sent with { Done = new($"{sent.Label}: answered.", null, null, Result(sent.Action, answer.Data.GetProperty(sent.Action.GraphQL))) }
                : Refused(sent, [.. answer.Problems.Select(problem => (problem.Message, problem.Argument))]);
        if (answer.Field(sent.Action.GraphQL) is not { } payload)
            return sent with { Problems = [answer.Problem ?? "The host gave no answer. Try again."] };
        var errors = payload.GetProperty("errors").EnumerateArray().Select(Error).ToList();
        if (errors.Exists(error => error.Path == "ifVersion"))
            return sent with { IsOutdated = true };
        return errors.Count > 0 ? Refused(sent, errors) : sent with { Done = Done(sent, payload) };
    }

    private static ActionForm Refused(ActionForm sent, List<(string Message, string Path)> errors)
    {
        var fields = sent.Fields.Select(field => field with { Problem = Told(errors.Where(error => IsAt(error.Path, field.Path)).Select(error => error.Message)) }).ToList();
        var rest = errors.Where(error => !sent.Fields.Any(field => IsAt(error.Path, field.Path))).Select(error => error.Message).Distinct().ToList();
        return sent with { Fields = fields, Problems = rest };
    }

    private Done Done(ActionForm sent, JsonElement payload)
    {
        var record = payload.TryGetProperty("record", out var found) && found.ValueKind == JsonValueKind.Object ? found.GetProperty("id").GetGuid() : (Guid?)null;
        var secret = payload.TryGetProperty("secret", out var shown) ? shown.GetString() : null;
        return new($"{sent.Label}: done.", record, secret, payload.TryGetProperty("result", out var result) ? Result(sent.Action, result) : null);
    }

    private ResultValue? Result(ActionManifest action, JsonElement answer) => action.Result is { } type ? new(type, answer, catalog) : null;

    private static (string Message, string Path) Error(JsonElement error) =>
        (error.GetProperty("message").GetString() ?? "", string.Join('.', error.GetProperty("path").EnumerateArray().Select(part => part.GetString())));

    /// <summary>An error deep in an argument is shown at the argument.</summary>
    private static bool IsAt(string path, string field) =>
        path == field || path.StartsWith(field + ".", StringComparison.Ordinal) || path.StartsWith(field + "[", StringComparison.Ordinal);

    private static string? Told(IEnumerable<string> messages) => string.Join(" ", messages.Distinct()) is { Length: > 0 } text ? text : null;
}
