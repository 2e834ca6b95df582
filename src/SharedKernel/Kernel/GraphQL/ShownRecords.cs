using System.Text.Json;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A record of a resource: read anew with the fields asked for, as far as the actor may see it.</summary>
internal sealed class ShownRecord<TRecord>(ResourceType<TRecord> type) : Shown<TRecord?>
    where TRecord : class, IResource<TRecord>
{
    internal override IGraphType Type => type;

    internal override async Task Write(IServiceProvider services, TRecord? result, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation)
    {
        if (result is null)
        {
            json.WriteNullValue();
            return;
        }

        var (reads, actor) = (services.GetRequiredService<Reads>(), services.GetRequiredService<CurrentActor>().Actor);
        (await reads.Answer(reads.Record(type, result.Id, selected, actor), actor, cancellation)).WriteTo(json);
    }
}

/// <summary>Records of a resource, in the order answered; those that the actor may not see are left out.</summary>
internal sealed class ShownRecords<TRecord>(ResourceType<TRecord> type) : Shown<IReadOnlyList<TRecord>>
    where TRecord : class, IResource<TRecord>
{
    internal override IGraphType Type => new NonNullGraphType(new ListGraphType(new NonNullGraphType(type)));

    internal override async Task Write(IServiceProvider services, IReadOnlyList<TRecord> result, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation)
    {
        var (reads, actor) = (services.GetRequiredService<Reads>(), services.GetRequiredService<CurrentActor>().Actor);
        var found = await reads.Answer(reads.Records(type, [.. result.Select(record => record.Id)], selected, null, actor), actor, cancellation);
        json.WriteStartArray();
        foreach (var record in result)
        {
            if (found.TryGetProperty(record.Id.ToString(), out var row))
                row.WriteTo(json);
        }

        json.WriteEndArray();
    }
}
