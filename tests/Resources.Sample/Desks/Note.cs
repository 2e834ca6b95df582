namespace Knowledge.Sample.Desks;

/// <summary>A note on a desk, with a rule of every kind.</summary>
[Resource]
public sealed partial class Note
{
    // What it is

    /// <summary>Where it lies.</summary>
    [BelongsTo, Scope]
    public Desk Desk { get; private set; } = null!;

    /// <summary>Who wrote it, unless nobody knows.</summary>
    [Field, Filter]
    public Guid? AuthorId { get; private set; }

    /// <summary>The words.</summary>
    [Field, Filter, Length(1, 200)]
    public string Text { get; private set; } = "";

    /// <summary>What its author thinks of it.</summary>
    [Field, Filter, Sort, Length(0, 200)]
    public string? Remark { get; private set; }

    /// <summary>How good it is.</summary>
    [Field, Range(0, 5)]
    public int Stars { get; private set; }

    /// <summary>Whether nobody may change it any more.</summary>
    [Field]
    public bool IsSealed { get; private set; }

    // What it does

    /// <summary>Writes one.</summary>
    [Create]
    public static Note Write(Actor actor, Guid deskId, string text, string? remark = null, bool sealedFromNowOn = false) =>
        new() { DeskId = deskId, AuthorId = actor.UserId, Text = text, Remark = remark, IsSealed = sealedFromNowOn };

    /// <summary>Says it better.</summary>
    [Update]
    public void Rewrite(string text, string? remark = null) => (Text, Remark) = (text, remark);

    /// <summary>Says how good it is.</summary>
    [Update]
    public void Rate(int stars) => Stars = stars;

    /// <summary>Throws it away.</summary>
    [Destroy]
    public void Discard()
    {
    }

    // Who may
    public static void Policies(Policies<Note> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Bypass.If(actor => actor.Is(Role.Operator));
        may.Read.If((note, actor) => note.AuthorId == actor.UserId);
        may.Read.If((note, actor) => note.Desk.Members.Any(member => member.UserId == actor.UserId));
        may.ReadField(nameof(Remark)).If((note, actor) => note.AuthorId == actor.UserId);
        may.Run(nameof(Write)).If((note, actor) => note.Desk.Members.Any(member => member.UserId == actor.UserId));
        may.Run(nameof(Rewrite), nameof(Discard)).If((note, actor) => note.AuthorId == actor.UserId);
        may.Run<RateNote>().If((rating, actor) => actor.IsUser && rating.Stars <= 3);
        may.Run<RateNote>().If((rating, actor) => actor.Is(Role.Reviewer));
        may.Run(nameof(Rate), nameof(Rewrite)).Unless((note, actor) => note.IsSealed);
    }
}
