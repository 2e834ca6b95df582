using Knowledge.Inference.Feedbacks;
using Knowledge.Kernel;

namespace Knowledge.Inference.Asking;

/// <summary>A question, and what an answer may take.</summary>
/// <param name="Question">1 to 1,000 characters.</param>
public sealed record AskRequest(string Question)
{
    /// <summary>The longest question, in characters.</summary>
    public const int LongestQuestion = 1000;

    /// <summary>The citations of an answer at most: as many as an asker may want, and unless told.</summary>
    public const int MostCitations = 20, UsualCitations = 5;

    /// <summary>Milliseconds that an answer takes at most unless the asker says otherwise.</summary>
    public const int UsualDeadline = 500;

    /// <summary>The bounds of that, in milliseconds.</summary>
    public const int ShortestDeadline = 50, LongestDeadline = 5000;

    /// <summary>Only items of this space, or null for all that the asker may read.</summary>
    public Guid? SpaceId { get; init; }

    /// <summary>Only items of this domain, or null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>How many citations at most, 1 to 20.</summary>
    public int First { get; init; } = UsualCitations;

    /// <summary>Within how many milliseconds there is an answer, 50 to 5,000.</summary>
    public int DeadlineMs { get; init; } = UsualDeadline;

    /// <summary>The request with single spaces in its question.</summary>
    /// <exception cref="Refusal">There is no question.</exception>
    internal AskRequest Plain() => this with { Question = QuestionText.Demanded(Question) };
}
