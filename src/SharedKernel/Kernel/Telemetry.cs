using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Knowledge.Kernel;

/// <summary>The one source of spans and measurements; exporters subscribe to its name.</summary>
public static class Telemetry
{
    /// <summary>The name of the source and the meter.</summary>
    public const string Name = "Knowledge";

    /// <summary>Spans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Measurements.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Seconds an action took, by action and outcome (<c>done</c>, <c>refused</c>, <c>failed</c>).</summary>
    public static Histogram<double> ActionDuration { get; } =
        Meter.CreateHistogram<double>("knowledge.action.duration", "s", "How long an action took, its transaction included.");
}
