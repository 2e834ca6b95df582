using System.Data.Common;
using System.Text.Json;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A result that holds all there is to show, but for records that it refers to.</summary>
internal sealed class ShownValue<TResult>(TypeBook types, bool nullable) : Shown<TResult>
{
    private readonly ValueWriting<TResult> write = types.Values.For<TResult>();

    internal override IGraphType Type { get; } = types.For(typeof(TResult), nullable);

    internal override async Task Write(IServiceProvider services, TResult result, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation)
    {
        var records = new ReferredRecords();
        using var draft = new PooledBuffer();
        await using (var drafted = new Utf8JsonWriter(draft, ResponseJson.Options))
            write(drafted, result, selected, records);
        if (records.AreAny)
            write(json, await Complete(services, result, records, cancellation), selected, records);
        else
            json.WriteRawValue(draft.Written.Span, skipInputValidation: true);
    }

    /// <returns>The result, or what it is without the records when these took too long.</returns>
    private static async Task<TResult> Complete(IServiceProvider services, TResult result, ReferredRecords records, CancellationToken cancellation)
    {
        var timed = result as ITimedResult<TResult>;
        if (timed?.TimeLeft <= TimeSpan.Zero)
            return timed.WithoutRecords();
        var reading = records.Read(services.GetRequiredService<Reads>(), services.GetRequiredService<CurrentActor>().Actor, cancellation);
        if (timed is null)
        {
            records.Take(await reading);
            return result;
        }

        try
        {
            records.Take(await reading.WaitAsync(timed.TimeLeft, services.GetRequiredService<TimeProvider>(), cancellation));
            return result;
        }
        catch (Exception late) when (late is TimeoutException or DbException)
        {
            return timed.WithoutRecords();
        }
    }
}
