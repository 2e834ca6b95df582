namespace Knowledge.Kernel.Manifests;

/// <summary>What is done by itself by the clock.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Cron">When, as a cron expression in UTC; with a sixth field, the first is seconds.</param>
public sealed record ScheduleManifest(string Name, string Summary, string Cron);
