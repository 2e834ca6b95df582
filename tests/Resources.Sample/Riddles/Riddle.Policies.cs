namespace Knowledge.Sample.Riddles;

/// <summary>Who may: those who are in the groups of the rules.</summary>
public sealed partial class Riddle
{
    /// <summary>The group whose members are under the rule of that number.</summary>
    public static Guid Switch(int rule) => new(rule, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    /// <summary>The group that is shown every record and every field; a number below zero, which nobody else is ever shown, counts as erased.</summary>
    public static Guid Everything => Switch(99);

    public static void Policies(Policies<Riddle> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(0)) && riddle.MakerId == actor.UserId);
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(1)) && riddle.MakerId != actor.UserId);
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(2)) && !(riddle.MakerId == actor.NodeId || riddle.Level > 3));
        may.Read.If((riddle, actor) => actor.GroupIds.Contains(Switch(3)) && riddle.Desk!.Members.Any(member => member.UserId == actor.UserId!.Value));
        may.Read.If(actor => actor.GroupIds.Contains(Everything));
        may.Read.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(4)) && riddle.MakerId != actor.UserId);
        may.Read.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(5)) && riddle.IsSolved);
        may.Read.OnlyIf(actor => !actor.GroupIds.Contains(Switch(6)));
        may.Read.OnlyIf(actor => !actor.GroupIds.Contains(Switch(7)) || actor.IsUser);
        may.Bypass.If(actor => actor.GroupIds.Contains(Switch(8)));

        may.ReadField(nameof(Hint), nameof(HintLength)).If((riddle, actor) => actor.GroupIds.Contains(Switch(9)) && riddle.MakerId == actor.UserId);
        may.ReadField(nameof(Hint), nameof(HintLength), nameof(Told)).If(actor => actor.GroupIds.Contains(Switch(10)));
        may.ReadField(nameof(Told)).If((riddle, actor) => actor.GroupIds.Contains(Switch(11)) && riddle.Desk!.Members.Any(member => member.UserId == actor.UserId));
        may.ReadField(nameof(Hint), nameof(HintLength), nameof(Told)).Unless((riddle, actor) => actor.GroupIds.Contains(Switch(12)) && riddle.IsSolved);
        may.ReadField(nameof(Hint), nameof(HintLength)).If(actor => actor.GroupIds.Contains(Everything));
        may.ReadField(nameof(Told)).If((riddle, actor) => actor.GroupIds.Contains(Everything) && riddle.Told >= 0);

        may.Run(nameof(Make)).If((riddle, actor) => actor.GroupIds.Contains(Switch(0)) && riddle.MakerId == actor.UserId);
        may.Run(nameof(Make), nameof(Tell), nameof(Turn)).If((riddle, actor) => actor.GroupIds.Contains(Switch(1)) && riddle.Desk!.Name != "B" && riddle.Level != 2);
        may.RunAnything.If((riddle, actor) => actor.GroupIds.Contains(Switch(2)) && riddle.Desk!.Members.Any(member => member.UserId == actor.UserId));
        may.RunAnything.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(3)) && riddle.Desk!.Name != "B");
        may.RunAnything.Unless((riddle, actor) => actor.GroupIds.Contains(Switch(4)) && riddle.MakerId == actor.UserId);
        may.Run<TellRiddle>().If((telling, actor) => actor.GroupIds.Contains(Switch(5)) && telling.Times < 3);
        may.Run<TellRiddle>().Unless((telling, actor) => actor.GroupIds.Contains(Switch(6)) && telling.Times == 2);
    }
}
