using Knowledge.Sample.Books;

namespace Knowledge.Sample.Authors;

/// <summary>Somebody who writes books.</summary>
[Resource]
public sealed partial class Author : IShownOnce
{
    // What it is

    /// <summary>The name, which nobody else has.</summary>
    [Field, Unique, Filter, Sort, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>Where the author was born.</summary>
    [Field, Immutable, Length(2, 20), Pattern("[a-z]+", Message = "A country is written in lower case letters.")]
    public string Country { get; private set; } = "";

    /// <summary>The person whom the author belongs to.</summary>
    [Field, Filter]
    public Guid OwnerId { get; private set; }

    /// <summary>Where to write to.</summary>
    [Field]
    public Email Email { get; private set; } = null!;

    /// <summary>Whether everybody may know the author.</summary>
    [Field, Filter, Sort]
    public Visibility Visibility { get; private set; }

    /// <summary>What the author writes.</summary>
    [Field, Filter]
    public IReadOnlyList<Genre> Genres { get; private set; } = [];

    /// <summary>Words that describe the author.</summary>
    [Field, Filter, Length(0, 5)]
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>How often the page was visited; not worth an event.</summary>
    [Field, Unrecorded]
    public int Visits { get; private set; }

    /// <summary>The last who visited; not worth an event.</summary>
    [Field, Unrecorded, Length(0, 100)]
    public string? LastVisitor { get; private set; }

    /// <summary>What is kept of the secret.</summary>
    [Field, Sensitive, Length(1, 100)]
    public string TokenHash { get; private set; } = "";

    /// <inheritdoc />
    public string? Secret { get; private set; }

    /// <summary>The books.</summary>
    [HasMany(By = nameof(Book.Author))]
    public partial IReadOnlyCollection<Book> Books { get; }

    /// <summary>Authors who write novels, when they are registered.</summary>
    [Subscription(After = [nameof(Register)])]
    internal static Expression<Func<Author, bool>> NovelistRegistered => author => author.Genres.Contains(Genre.Novel);

    // What it does

    /// <summary>Makes an author of the caller's.</summary>
    [Create]
    public static Author Register(
        Actor actor, string name, string country, Email email, IReadOnlyList<Genre> genres, IReadOnlyList<string> tags, Visibility visibility = Visibility.Everybody)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var author = new Author
        {
            Name = name,
            Country = country,
            Email = email,
            Genres = genres,
            Tags = tags,
            Visibility = visibility,
            OwnerId = actor.UserId ?? Guid.Empty,
        };
        author.Renew();
        return author;
    }

    /// <summary>Gives another name.</summary>
    [Update]
    public void Rename(string name) => Name = name;

    /// <summary>Tries to change what never changes.</summary>
    [Update]
    public void Move(string country) => Country = country;

    /// <summary>Shows or hides the author.</summary>
    [Update]
    public void Show(Visibility visibility) => Visibility = visibility;

    /// <summary>Counts a visit.</summary>
    [Update]
    public void Visit(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Visits++;
        LastVisitor = actor.Name;
    }

    /// <summary>Makes a new secret.</summary>
    [Update]
    public void Renew()
    {
        Secret = $"secret-{Guid.CreateVersion7():N}";
        TokenHash = $"hash of {Secret}";
    }

    /// <summary>No policy speaks of this one.</summary>
    [Update]
    public void Banish() => Visibility = Visibility.Owner;

    /// <summary>Deletes the author.</summary>
    [Destroy]
    public void Remove()
    {
    }

    /// <summary>The authors with a tag.</summary>
    [Read]
    public static IQueryable<Author> Tagged(IQueryable<Author> authors, string tag) => authors.Where(author => author.Tags.Contains(tag));

    // Who may
    public static void Policies(Policies<Author> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((author, actor) => author.Visibility == Visibility.Everybody || author.OwnerId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Register)).If(actor => actor.IsUser);
        may.Run(nameof(Visit)).Always();
        may.Run(nameof(Rename), nameof(Move), nameof(Show), nameof(Renew), nameof(Remove)).If((author, actor) => author.OwnerId == actor.UserId);
    }
}

/// <summary>Who may know of an author.</summary>
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Everybody,

    /// <summary>The owner alone.</summary>
    Owner,
}
