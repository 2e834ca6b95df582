namespace Knowledge.Kernel.Resources;

/// <summary>
/// The state of rows says that work is due: the named action runs on every row for which the expression holds, as the system, soon
/// after a change commits and by looking again every so often.
/// </summary>
/// <remarks>
/// Stands on a static <c>Expression&lt;Func&lt;T, bool&gt;&gt;</c>, or on a static method that returns one and takes the time, or
/// services. The work must change the state so that the row no longer matches, and doing it twice must be harmless. A row on which
/// it fails is tried again, later each time, and is a dead letter in the end. A refusal with <c>CONFLICT</c> is no failure.
/// </remarks>
/// <param name="run">
/// What to run, best written with <c>nameof</c>: an update or destroy of these rows; a create that takes the row's key as
/// <c>{row}Id</c>; or a static method that takes <c>Guid {row}Id</c>, or <c>IReadOnlyList&lt;Guid&gt; {row}Ids</c> to do many at once.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class TriggerAttribute(string run) : Attribute
{
    /// <summary>What to run.</summary>
    public string Run { get; } = run;

    /// <summary>The pause between two looks when nothing changes, as <c>hh:mm:ss</c>; from 100 milliseconds to a day.</summary>
    public string Every { get; init; } = "00:01:00";

    /// <summary>How often it may fail on one row before the row is a dead letter; 1 to 100.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How many rows a host takes at a time; 1 to 1,000.</summary>
    public int Batch { get; init; } = 50;

    /// <summary>A static method that says how many rows may be run now, when that depends on more than the row.</summary>
    public string? Limit { get; init; }

    /// <summary>Further resources whose changes may make rows match, or make room for more.</summary>
    public Type[] Also { get; init; } = [];
}
