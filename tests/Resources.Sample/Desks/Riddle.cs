namespace Knowledge.Sample.Desks;

/// <summary>A resource with many rules, each of which somebody can be under or not; for tests that try all sorts of sets of rules.</summary>
[Resource]
public sealed partial class Riddle
{
    // What it is

    /// <summary>Who made it, unless nobody knows.</summary>
    [Field]
    public Guid? MakerId { get; private set; }

    /// <summary>How hard it is.</summary>
    [Field]
    public int Level { get; private set; }

    /// <summary>Whether it is solved.</summary>
    [Field]
    public bool IsSolved { get; private set; }

    /// <summary>How often it was told.</summary>
    [Field]
    public int Told { get; private set; }

    /// <summary>Where it came up, if that is known.</summary>
    [BelongsTo, Scope]
    public Desk? Desk { get; private set; }

    // What it does

    /// <summary>Makes one.</summary>
    [Create]
    public static Riddle Make(Guid? makerId, int level, bool isSolved, Guid? deskId) => new() { MakerId = makerId, Level = level, IsSolved = isSolved, DeskId = deskId };

    /// <summary>Tells it.</summary>
    [Update]
    public void Tell(int times) => Told += times;

    /// <summary>The group whose members are under the rule of that number.</summary>
    public static Guid Switch(int rule) => new(rule, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    // Who may
    public static void Policies(Policies<Riddle> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(0)) && riddle.MakerId == actor.UserId);
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(1)) && riddle.MakerId != actor.UserId);
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(2)) && !(riddle.MakerId == actor.NodeId || riddle.Level > 3));
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(3)) && riddle.Desk!.Members.Any(member => member.UserId == actor.UserId!.Value));
        may.Read.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(4)) && riddle.MakerId != actor.UserId);
        may.Read.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(5)) && riddle.IsSolved);
        may.Read.OnlyIf(actor => !actor.GroupIds.Contains(Switch(6)));
        may.Read.OnlyIf(actor => !actor.GroupIds.Contains(Switch(7)) || actor.IsUser);
        may.Bypass.If(actor => actor.GroupIds.Contains(Switch(8)));

        may.Run(nameof(Make)).If((riddle, actor) => actor.GroupIds.Contains(Switch(0)) && riddle.MakerId == actor.UserId);
        may.Run(nameof(Make), nameof(Tell)).If((riddle, actor) => actor.GroupIds.Contains(Switch(1)) && riddle.Desk!.Name != "B" && riddle.Level != 2);
        may.RunAnything.If((riddle, actor) => actor.GroupIds.Contains(Switch(2)) && riddle.Desk!.Members.Any(member => member.UserId == actor.UserId));
        may.RunAnything.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(3)) && riddle.Desk!.Name != "B");
        may.RunAnything.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(4)) && riddle.MakerId == actor.UserId);
        may.Run<TellRiddle>().If((telling, actor) => actor.GroupIds.Contains(Switch(5)) && telling.Times < 3);
        may.Run<TellRiddle>().Unless((telling, actor) => actor.GroupIds.Contains(Switch(6)) && telling.Times == 2);
    }
}
