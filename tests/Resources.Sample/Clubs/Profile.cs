namespace Knowledge.Sample.Clubs;

/// <summary>What somebody tells of themselves.</summary>
[Resource]
public sealed partial class Profile
{
    /// <summary>The words.</summary>
    [Field, Length(1, 200)]
    public string Text { get; private set; } = "";

    /// <summary>Whether everybody may read it.</summary>
    [Field]
    public bool IsOpen { get; private set; }

    /// <summary>Who it is.</summary>
    [BelongsTo]
    public Person Person { get; private set; } = null!;

    /// <summary>Writes it.</summary>
    [Create]
    public static Profile Write(Guid personId, string text, bool isOpen) => new() { PersonId = personId, Text = text, IsOpen = isOpen };

    public static void Policies(Policies<Profile> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((profile, actor) => profile.IsOpen || actor.IsUser);
        may.Run(nameof(Write)).Always();
    }
}
