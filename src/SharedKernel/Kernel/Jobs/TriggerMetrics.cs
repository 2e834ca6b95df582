using System.Diagnostics.Metrics;

namespace Knowledge.Kernel.Jobs;

/// <summary>What the triggers of this host did.</summary>
internal static class TriggerMetrics
{
    public static Counter<long> Dead { get; } = Telemetry.Meter.CreateCounter<long>(
        "knowledge.trigger.dead", "{row}", "Rows that a trigger has given up on, by trigger.");

    private static readonly Counter<long> Runs = Telemetry.Meter.CreateCounter<long>(
        "knowledge.trigger.runs", "{row}", "Rows that a trigger has run on, by trigger and outcome (done, overtaken, put_off, again, failed).");

    private static readonly Counter<long> Failures = Telemetry.Meter.CreateCounter<long>(
        "knowledge.trigger.failures", "{row}", "Failed runs of a trigger on a row, by trigger.");

    public static void Count(string trigger, Verdict verdict)
    {
        Runs.Add(1, new("trigger", trigger), new KeyValuePair<string, object?>("outcome", Name(verdict)));
        if (verdict == Verdict.Failed)
            Failures.Add(1, new KeyValuePair<string, object?>("trigger", trigger));
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Done => "done",
        Verdict.Overtaken => "overtaken",
        Verdict.PutOff => "put_off",
        Verdict.Again => "again",
        _ => "failed",
    };
}
