namespace Knowledge.Sample.Settings;

/// <summary>A value that somebody has chosen.</summary>
[Resource, Identity(nameof(OwnerId), nameof(Key))]
public sealed partial class Setting
{
    /// <summary>Whose.</summary>
    [Field]
    public Guid OwnerId { get; private set; }

    /// <summary>What it is about.</summary>
    [Field, Length(1, 20)]
    public string Key { get; private set; } = "";

    /// <summary>What was chosen.</summary>
    [Field, Length(0, 60)]
    public string Value { get; private set; } = "";

    /// <summary>What was chosen first.</summary>
    [Field, Immutable, Length(0, 60)]
    public string First { get; private set; } = "";

    /// <summary>Where it is shown, if it is shown alone.</summary>
    [Field, Unique, Length(1, 20)]
    public string? Place { get; private set; }

    /// <summary>Chooses.</summary>
    [Create, Upsert(nameof(OwnerId), nameof(Key))]
    public static Setting Put(Guid ownerId, string key, string value, string? place = null) =>
        new() { OwnerId = ownerId, Key = key, Value = value, First = value, Place = place };

    /// <summary>Chooses what is shown at a place.</summary>
    [Create, Upsert(nameof(Place))]
    public static Setting PutAt(Guid ownerId, string place, string value) => new() { OwnerId = ownerId, Key = place, Value = value, First = value, Place = place };

    public static void Policies(Policies<Setting> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((setting, actor) => setting.OwnerId == actor.UserId || setting.Value != "secret");
        may.Run(nameof(Put)).If((setting, actor) => setting.Value != "forbidden");
        may.Run(nameof(PutAt)).If(actor => actor.IsUser);
    }
}
