namespace Knowledge.Sample.Magazines;

/// <summary>A magazine of articles.</summary>
[Resource]
public sealed partial class Magazine
{
    /// <summary>The name.</summary>
    [Field, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>What is in it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Article> Articles { get; }

    /// <summary>How many articles.</summary>
    [Calculation, Filter]
    public static Expression<Func<Magazine, int>> Size => magazine => magazine.Articles.Count();

    /// <summary>The longest article, if there is any.</summary>
    [Calculation]
    public static Expression<Func<Magazine, string?>> Longest =>
        magazine => magazine.Articles.OrderByDescending(article => article.Title.Length).Select(article => article.Title).FirstOrDefault();

    /// <summary>Begins it.</summary>
    [Create]
    public static Magazine Begin(string name) => new() { Name = name };

    public static void Policies(Policies<Magazine> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.Always();
    }
}
