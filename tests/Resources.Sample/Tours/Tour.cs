namespace Knowledge.Sample.Tours;

/// <summary>A journey of an author, whose parts are embedded records.</summary>
[Resource]
public sealed partial class Tour
{
    /// <summary>The way.</summary>
    [Field]
    public Route Route { get; private set; } = null!;

    /// <summary>Where it ends, if that is known.</summary>
    [Field]
    public Stop? End { get; private set; }

    /// <summary>Where one might rest as well.</summary>
    [Field, Length(0, 2)]
    public IReadOnlyList<Stop> Spare { get; private set; } = [];

    /// <summary>Plans a tour.</summary>
    [Create]
    public static Tour Plan(Route route, IReadOnlyList<Stop> spare, Stop? end = null) => new() { Route = route, Spare = spare, End = end };

    /// <summary>Stays longer where it begins.</summary>
    [Update]
    public void Stay(int nights) => Route = Route with { Start = Route.Start with { Nights = nights } };

    /// <summary>Ends it elsewhere, or nowhere.</summary>
    [Update]
    public void EndAt(Stop? end) => End = end;

    public static void Policies(Policies<Tour> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.Always();
    }
}
