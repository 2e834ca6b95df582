using Serilog.Core;
using Serilog.Events;

namespace Knowledge.Host.Operations;

/// <summary>The trace and span as a short tail of a console line, and nothing where there is no trace.</summary>
internal sealed class TraceForPeople : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        var tail = logEvent is { TraceId: { } trace, SpanId: { } span } ? $" [{trace.ToHexString()}/{span.ToHexString()}]" : "";
        logEvent.AddPropertyIfAbsent(new LogEventProperty("Trace", new ScalarValue(tail)));
    }
}
