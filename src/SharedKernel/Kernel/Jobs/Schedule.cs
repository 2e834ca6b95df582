namespace Knowledge.Kernel.Jobs;

/// <summary>A declared schedule; generated.</summary>
/// <param name="Name">Module, resource and method, such as <c>library.Item.Sweep</c>.</param>
/// <param name="Cron">When, in UTC.</param>
/// <param name="Run">What to do.</param>
public sealed record Schedule(string Name, string Cron, Func<JobRun, Task> Run);
