namespace Knowledge.Sample.Magazines;

/// <summary>An article, which can be taken out of its magazine and put back.</summary>
[Resource, SoftDelete]
public sealed partial class Article
{
    /// <summary>The title.</summary>
    [Field, Unique, Filter, Length(1, 60)]
    public string Title { get; private set; } = "";

    /// <summary>Whose it is.</summary>
    [Field]
    public Guid OwnerId { get; private set; }

    /// <summary>The magazine.</summary>
    [BelongsTo]
    public Magazine Magazine { get; private set; } = null!;

    /// <summary>What follows it, if anything.</summary>
    [BelongsTo]
    public Article? Next { get; private set; }

    /// <summary>Writes it.</summary>
    [Create]
    public static Article Write(Actor actor, Guid magazineId, string title, Guid? nextId = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new() { MagazineId = magazineId, Title = title, OwnerId = actor.Id ?? Guid.Empty, NextId = nextId };
    }

    /// <summary>Gives another title.</summary>
    [Update]
    public void Retitle(string title) => Title = title;

    /// <summary>Takes it out.</summary>
    [Destroy]
    public void Withdraw()
    {
    }

    /// <summary>Puts it back.</summary>
    [Update(OnDeleted = true)]
    public void Restore() => DeletedAt = null;

    public static void Policies(Policies<Article> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((article, actor) => actor.IsUser);
        may.Run(nameof(Write)).Always();
        may.Run(nameof(Retitle), nameof(Withdraw), nameof(Restore)).If((article, actor) => article.OwnerId == actor.Id);
    }
}
