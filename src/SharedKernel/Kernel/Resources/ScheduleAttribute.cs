namespace Knowledge.Kernel.Resources;

/// <summary>A static method that runs by the clock, as the system, on one host at a time. It is durable: what was due while no host ran is done once at the next start.</summary>
/// <param name="cron">When, in UTC: minute, hour, day, month and day of the week, with seconds in front if wanted, such as <c>0 3 * * *</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScheduleAttribute(string cron) : Attribute
{
    /// <summary>When.</summary>
    public string Cron { get; } = cron;
}
