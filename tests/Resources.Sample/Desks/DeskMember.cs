namespace Knowledge.Sample.Desks;

/// <summary>A place at a desk.</summary>
[Resource]
public sealed partial class DeskMember
{
    // What it is

    /// <summary>The desk.</summary>
    [BelongsTo]
    public Desk Desk { get; private set; } = null!;

    /// <summary>The person, if it is one.</summary>
    [Field]
    public Guid? UserId { get; private set; }

    // What it does

    /// <summary>Gives somebody a place.</summary>
    [Create]
    public static DeskMember Seat(Guid deskId, Guid? userId = null) => new() { DeskId = deskId, UserId = userId };

    // Who may
    public static void Policies(Policies<DeskMember> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}
