namespace Knowledge.Generator.Model;

/// <summary>Work that is due for every row that matches.</summary>
/// <param name="Member">The expression, or the method that returns it.</param>
/// <param name="Record">The full name of the resource whose rows it looks at.</param>
/// <param name="Seconds">The pause between two looks, as C# writes it.</param>
/// <param name="Attempts">How often it may fail on one row.</param>
/// <param name="Batch">How many rows a host takes at a time.</param>
/// <param name="Wakes">The names of the resources whose changes are a reason to look.</param>
/// <param name="Condition">The parameters of the method; null when it is a property.</param>
/// <param name="Target">What runs.</param>
/// <param name="Limit">The method that says how many rows may be run now.</param>
public sealed record TriggerModel(
    string Member,
    string Record,
    string Seconds,
    int Attempts,
    int Batch,
    Equatable<string> Wakes,
    Equatable<InjectionModel>? Condition,
    TargetModel Target,
    CallModel? Limit)
{
    /// <summary>When a row is due.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>What a trigger runs.</summary>
/// <param name="Kind">How.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Key">For a create the argument that takes the row's key.</param>
/// <param name="Parameters">For a static method its parameters.</param>
/// <param name="IsAsync">For a static method whether it returns a task.</param>
public sealed record TargetModel(TargetKind Kind, string Method, string Key, Equatable<InjectionModel> Parameters, bool IsAsync);

/// <summary>How a trigger runs what it names.</summary>
public enum TargetKind
{
    /// <summary>An update or destroy of the row.</summary>
    Change,

    /// <summary>A create, or an action of no single record, that takes the row's key.</summary>
    Create,

    /// <summary>A static method that takes the row's key.</summary>
    Each,

    /// <summary>A static method that takes the keys of many rows.</summary>
    Many,
}

/// <summary>A static method that is called with what a job has at hand.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IsAsync">Whether it returns a task.</param>
/// <param name="IsAction">Whether it is an action, which runs through the pipeline instead.</param>
public sealed record CallModel(string Method, Equatable<InjectionModel> Parameters, bool IsAsync, bool IsAction = false);

/// <summary>A parameter that a job fills.</summary>
/// <param name="Source">From where.</param>
/// <param name="Type">The type's full name.</param>
public sealed record InjectionModel(InjectionSource Source, string Type);

/// <summary>Where a job's parameter gets its value from.</summary>
public enum InjectionSource
{
    /// <summary>The time.</summary>
    Now,

    /// <summary>It cancels the work.</summary>
    Cancellation,

    /// <summary>The system.</summary>
    Actor,

    /// <summary>The key or keys of the rows.</summary>
    Rows,

    /// <summary>The container.</summary>
    Service,

    /// <summary>None of these: nobody is there to give it.</summary>
    Nobody,
}

/// <summary>A static method that runs by the clock.</summary>
/// <param name="Cron">When.</param>
/// <param name="Call">What.</param>
public sealed record ScheduleModel(string Cron, CallModel Call)
{
    /// <summary>What it does.</summary>
    public string Summary { get; init; } = "";
}
