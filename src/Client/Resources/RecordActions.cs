using System.Text.Json;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>Runs the actions of a resource.</summary>
internal sealed class RecordActions<TRecord>(GraphCalls calls, ResourceNames names)
    where TRecord : class, IRecord
{
    /// <summary>A change of one record.</summary>
    public async Task<TRecord> One(string field, IReadOnlyList<Given> given, CancellationToken cancellation)
    {
        var payload = await Act(field, given, $"{{ {Changed} {ActionDocument.Errors} }}", cancellation).ConfigureAwait(false);
        return Record(payload) ?? throw new KnowledgeException([new Failure("NOT_VISIBLE", "It was done, but you may not see the record.", [])]);
    }

    /// <summary>The same change of many records.</summary>
    public async Task<IReadOnlyList<Outcome<TRecord>>> Many(string field, IReadOnlyList<Given> given, CancellationToken cancellation)
    {
        var payload = await Act(field, given, $"{{ results {{ id {Changed} {ActionDocument.Errors} }} {ActionDocument.Errors} }}", cancellation).ConfigureAwait(false);
        return [.. payload.GetProperty("results").EnumerateArray().Select(result => new Outcome<TRecord>(
            result.GetProperty("id").Deserialize<Guid?>(GraphAnswer.Json),
            Record(result),
            result.GetProperty("errors").Deserialize<List<Failure>>(GraphAnswer.Json)!))];
    }

    /// <summary>What an action that is no change of one record answers.</summary>
    public async Task<TResult> Run<TResult>(string field, IReadOnlyList<Given> given, string selection, CancellationToken cancellation)
    {
        var payload = await Act(field, given, $"{{ result {selection} {ActionDocument.Errors} }}", cancellation).ConfigureAwait(false);
        return payload.GetProperty("result").Deserialize<TResult>(GraphAnswer.Json)!;
    }

    /// <summary>An action that answers nothing.</summary>
    public Task Do(string field, IReadOnlyList<Given> given, CancellationToken cancellation) => Act(field, given, $"{{ {ActionDocument.Errors} }}", cancellation);

    /// <summary>What an action answers that only asks.</summary>
    public async Task<TResult> Ask<TResult>(string field, IReadOnlyList<Given> given, string selection, CancellationToken cancellation)
    {
        var data = await calls.Run(ActionDocument.Of("query", field, given, selection), Given.Variables(given), Repeat.Always, cancellation).ConfigureAwait(false);
        return data.GetProperty(field).Deserialize<TResult>(GraphAnswer.Json)!;
    }

    /// <summary>A value of a record that is calculated from arguments.</summary>
    public async Task<TValue> Calculate<TValue>(string field, Guid id, IReadOnlyList<Given> given, string selection, CancellationToken cancellation)
    {
        var key = new Given("recordKey", "ID!", id);
        var passed = string.Join(", ", given.Select(one => $"{one.Name}: ${one.Name}"));
        var document = $"query({string.Join(", ", given.Prepend(key).Select(one => $"${one.Name}: {one.Type}"))}) {{ {names.One}(id: $recordKey) {{ {field}({passed}) {selection} }} }}";
        var data = await calls.Run(document, Given.Variables([key, .. given]), Repeat.Always, cancellation).ConfigureAwait(false);
        var record = data.GetProperty(names.One);
        return record.ValueKind == JsonValueKind.Object
            ? record.GetProperty(field).Deserialize<TValue>(GraphAnswer.Json)!
            : throw new KnowledgeException([new Failure("NOT_FOUND", $"There is no {names.One} {id} that you may see.", ["id"])]);
    }

    private string Changed => $"record {{ {names.Selection} }}{(names.HasSecret ? " secret" : "")}";

    private Task<JsonElement> Act(string field, IReadOnlyList<Given> given, string selection, CancellationToken cancellation) =>
        calls.Act(field, ActionDocument.Of("mutation", field, given, selection), Given.Variables(given), Repeat.WhenNotDone, cancellation);

    private static TRecord? Record(JsonElement payload)
    {
        var record = payload.GetProperty("record").Deserialize<TRecord>(GraphAnswer.Json);
        if (record is IShownOnce shown)
            shown.Secret = payload.GetProperty("secret").GetString();
        return record;
    }
}
