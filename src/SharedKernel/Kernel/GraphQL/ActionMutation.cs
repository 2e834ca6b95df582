using System.Text.Json;
using GraphQL;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Runs an action on one record for a client and tells what became of it, through the engine or past it.</summary>
/// <param name="type">The resource's type.</param>
/// <param name="payload">The type of the answer.</param>
/// <param name="make">Makes the message from the arguments.</param>
internal sealed class ActionMutation<TRecord, TAction>(ResourceType<TRecord> type, PayloadType payload, Func<ActionInput, TAction> make)
    where TRecord : class, IResource<TRecord>
    where TAction : IAction<TRecord>
{
    private const string Version = "ifVersion";

    /// <summary>The answer for the engine.</summary>
    public async Task<Payload> Resolve(IResolveFieldContext context)
    {
        var (record, kind, failures) = await Run(context.RequestServices!, () => ActionInput.OfInput(context), context.GetArgument<string?>(Version), context.CancellationToken);
        var rows = new Dictionary<string, Row?>(StringComparer.Ordinal);
        if (record is null)
            return new Payload(rows, failures, null);
        foreach (var field in SelectedField.Of(context).Children.Where(field => field.Name == "record"))
            rows[field.Key] = kind == ActionKind.Destroy ? await type.Row(context, record.Id, field) : await type.Present(context, record.Id, field);
        return new Payload(rows, [], (record as IShownOnce)?.Secret);
    }

    /// <summary>The same answer as JSON.</summary>
    public async Task Write(IServiceProvider services, IDictionary<string, object?> given, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation)
    {
        var (record, kind, failures) = await Run(services, () => ActionInput.OfInput(given), given.TryGetValue(Version, out var version) ? version as string : null, cancellation);
        json.WriteStartObject();
        foreach (var field in selected.Children)
        {
            if (field.Name == "record" && record is not null)
                await WriteRecord(services, record.Id, kind, field, json, cancellation);
            else
                WritePart(json, field, record, failures);
        }

        json.WriteEndObject();
    }

    private async Task<(TRecord? Record, ActionKind? Kind, IReadOnlyList<Failure> Failures)> Run(
        IServiceProvider services, Func<ActionInput> given, string? ifVersion, CancellationToken cancellation)
    {
        try
        {
            var message = make(given());
            return (await services.GetRequiredService<Actions.Actions>().Send(message, ifVersion, cancellation), message.Kind, []);
        }
        catch (Refusal refusal)
        {
            return (null, null, refusal.Failures);
        }
    }

    /// <remarks>A record that all may see, and of which only the key is wanted, need not be read.</remarks>
    private async Task WriteRecord(IServiceProvider services, Guid id, ActionKind? kind, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation)
    {
        var actor = services.GetRequiredService<CurrentActor>().Actor;
        if (kind != ActionKind.Destroy && type.IsKeyAlone(selected, actor))
        {
            json.WriteStartObject(selected.Key);
            foreach (var field in selected.Children)
                json.WriteString(field.Key, field.Name == "id" ? id.ToString() : type.Name);
            json.WriteEndObject();
            return;
        }

        var reads = services.GetRequiredService<Reads>();
        await reads.Answer([(JsonEncodedText.Encode(selected.Key), reads.Record(type, id, selected, actor))], actor, json, cancellation);
    }

    private void WritePart(Utf8JsonWriter json, SelectedField field, TRecord? record, IReadOnlyList<Failure> failures)
    {
        json.WritePropertyName(field.Key);
        switch (field.Name)
        {
            case "errors":
                FailureType.Write(json, field, failures);
                break;
            case "secret":
                json.WriteStringValue((record as IShownOnce)?.Secret);
                break;
            case "__typename":
                json.WriteStringValue(payload.Name);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
