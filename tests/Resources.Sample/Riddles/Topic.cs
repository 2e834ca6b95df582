namespace Knowledge.Sample.Riddles;

/// <summary>What riddles are about.</summary>
[Resource]
public sealed partial class Topic
{
    /// <summary>What it is called.</summary>
    [Field, Filter, Sort, Unique, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>Whether everybody may know of it.</summary>
    [Field, Filter]
    public bool IsOpen { get; private set; }

    /// <summary>The riddles about it.</summary>
    [ManyToMany(Through = typeof(Filing))]
    public partial IReadOnlyCollection<Riddle> Riddles { get; }

    /// <summary>What is filed under it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Filing> Filings { get; }

    /// <summary>Names one.</summary>
    [Create]
    public static Topic Coin(string name, bool isOpen = true) => new() { Name = name, IsOpen = isOpen };

    /// <summary>Names one, or says again whether it is open.</summary>
    [Create, Upsert(nameof(Name))]
    public static Topic Put(string name, bool isOpen) => new() { Name = name, IsOpen = isOpen };

    public static void Policies(Policies<Topic> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((topic, actor) => topic.IsOpen);
        may.Read.If(actor => actor.GroupIds.Contains(Riddle.Switch(30)) || actor.GroupIds.Contains(Riddle.Everything));
        may.Read.Unless((topic, actor) => actor.GroupIds.Contains(Riddle.Switch(31)) && topic.Name == "sea");
        may.Run(nameof(Coin), nameof(Put)).If((topic, actor) => actor.GroupIds.Contains(Riddle.Switch(32)) && topic.IsOpen);
    }
}
