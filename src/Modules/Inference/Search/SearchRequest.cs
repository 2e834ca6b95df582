namespace Knowledge.Inference.Search;

/// <summary>What to look for, where, and for whom.</summary>
/// <param name="Question">The words of the question; may be empty where there is a vector.</param>
/// <param name="Vector">The question's vector, or null to search by words alone.</param>
/// <param name="Count">How many hits at most, from 1 to <see cref="MostHits"/>.</param>
public sealed record SearchRequest(string Question, float[]? Vector, int Count = 10)
{
    /// <summary>The most hits of one search.</summary>
    public const int MostHits = 1000;

    /// <summary>The longest question, in characters.</summary>
    public const int LongestQuestion = 10_000;

    /// <summary>Only passages of this domain, or null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>Only passages of items in these spaces, those that the asker may read; null for all.</summary>
    public IReadOnlySet<Guid>? Spaces { get; init; }

    /// <summary>Only passages of items that were accepted at this time or later, or null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only passages of items that were accepted before this time, or null for all.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Items that are not to be found, although the index may still hold them; null for none.</summary>
    public IReadOnlySet<Guid>? Withdrawn { get; init; }

    /// <summary>What counts beside how well a passage fits; null for nothing.</summary>
    public Preferences? Preferences { get; init; }

    /// <summary>The time by which items are fresh or not; only where there are preferences.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Whether each item appears once, with its best passage.</summary>
    public bool BestPerItem { get; init; }

    internal static void Check(SearchRequest request, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problem =
            request.Question.Length > LongestQuestion
                ? $"The question has {request.Question.Length} characters; at most {LongestQuestion} are searched. Shorten it."
            : request.Count is < 1 or > MostHits
                ? $"The count is {request.Count}; ask for 1 to {MostHits} hits."
            : request.Vector is { } vector && vector.Length != dimensions
                ? $"The vector has {vector.Length} floats; this index holds vectors of {dimensions}. Encode with the same model."
            : null;
        if (problem is not null) throw new ArgumentException(problem, nameof(request));
    }
}
