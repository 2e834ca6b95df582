namespace Knowledge.Sample.Riddles;

/// <summary>That a riddle is about a topic, which not everybody need know.</summary>
[Resource, Identity(nameof(Riddle), nameof(Topic))]
public sealed partial class Filing
{
    /// <summary>The riddle.</summary>
    [BelongsTo]
    public Riddle Riddle { get; private set; } = null!;

    /// <summary>What it is about.</summary>
    [BelongsTo]
    public Topic Topic { get; private set; } = null!;

    /// <summary>How much it is about that.</summary>
    [Field, Filter, Sort]
    public int Share { get; private set; }

    /// <summary>Says so.</summary>
    [Create]
    public static Filing File(Guid riddleId, Guid topicId, int share) => new() { RiddleId = riddleId, TopicId = topicId, Share = share };

    public static void Policies(Policies<Filing> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((filing, actor) => actor.GroupIds.Contains(Riddle.Switch(40)) && filing.Share < 2);
        may.Read.If((filing, actor) => actor.GroupIds.Contains(Riddle.Switch(41)) && filing.Riddle.MakerId == actor.UserId);
        may.Read.If(actor => actor.GroupIds.Contains(Riddle.Everything));
        may.Read.OnlyIf(actor => !actor.GroupIds.Contains(Riddle.Switch(42)));
        may.RunAnything.If((filing, actor) => actor.GroupIds.Contains(Riddle.Switch(43)) && filing.Topic.IsOpen);
    }
}
