namespace Knowledge.Sample.Riddles;

/// <summary>What leads to the solution of a riddle, and perhaps to another riddle.</summary>
[Resource]
public sealed partial class Clue
{
    /// <summary>Which riddle it solves.</summary>
    [BelongsTo]
    public Riddle Riddle { get; private set; } = null!;

    /// <summary>The riddle that it leads to, if it does.</summary>
    [BelongsTo]
    public Riddle? Next { get; private set; }

    /// <summary>The words.</summary>
    [Field, Filter, Sort, Length(1, 60)]
    public string Text { get; private set; } = "";

    /// <summary>How good it is, if anybody has said.</summary>
    [Field, Filter, Sort]
    public int? Weight { get; private set; }

    /// <summary>Whether it leads astray.</summary>
    [Field, Filter]
    public bool IsFalse { get; private set; }

    /// <summary>Gives one.</summary>
    [Create]
    public static Clue Give(Guid riddleId, string text, int? weight = null, bool isFalse = false, Guid? nextId = null) =>
        new() { RiddleId = riddleId, Text = text, Weight = weight, IsFalse = isFalse, NextId = nextId };

    /// <summary>Says it better.</summary>
    [Update]
    public void Reword(string text) => Text = text;

    public static void Policies(Policies<Clue> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((clue, actor) => actor.GroupIds.Contains(Riddle.Switch(20)) && !clue.IsFalse);
        may.Read.If((clue, actor) => actor.GroupIds.Contains(Riddle.Switch(21)) && clue.Riddle.MakerId == actor.UserId);
        may.Read.If(actor => actor.GroupIds.Contains(Riddle.Everything));
        may.Read.Unless((clue, actor) => actor.GroupIds.Contains(Riddle.Switch(22)) && clue.Weight > 2);
        may.Read.OnlyIf(actor => !actor.GroupIds.Contains(Riddle.Switch(23)));
        may.ReadField(nameof(Weight)).If((clue, actor) => actor.GroupIds.Contains(Riddle.Switch(24)) && !clue.Riddle.IsSolved);
        may.ReadField(nameof(Weight)).If(actor => actor.GroupIds.Contains(Riddle.Everything));
        may.RunAnything.If((clue, actor) => actor.GroupIds.Contains(Riddle.Switch(25)) && !clue.IsFalse);
    }
}
