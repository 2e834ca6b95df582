using Knowledge.Inference.Asking;
using Knowledge.Inference.Feedbacks;
using Knowledge.Kernel;

namespace Knowledge.Inference.Finding;

/// <summary>What is looked for, and where.</summary>
/// <param name="Question">1 to 1,000 characters: a question or some words.</param>
public sealed record FindRequest(string Question)
{
    /// <summary>The passages of one search at most: as many as somebody may want, and unless told.</summary>
    public const int MostPassages = 50, UsualPassages = 10;

    /// <summary>Only items of this space, or null for all that the asker may read.</summary>
    public Guid? SpaceId { get; init; }

    /// <summary>Only items of this domain, or null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>Only items accepted at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only items accepted before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How many passages at most, 1 to 50.</summary>
    public int First { get; init; } = UsualPassages;

    /// <summary>Within how many milliseconds there is an answer, 50 to 5,000.</summary>
    public int DeadlineMs { get; init; } = AskRequest.UsualDeadline;

    /// <summary>The request with single spaces in its question.</summary>
    /// <exception cref="Refusal">There is no question, or no time between its ends.</exception>
    internal FindRequest Plain() => Since >= Until
        ? throw new Refusal(FailureCode.Invalid, "'since' is not before 'until'; turn them around.", "since")
        : this with { Question = QuestionText.Demanded(Question) };
}
