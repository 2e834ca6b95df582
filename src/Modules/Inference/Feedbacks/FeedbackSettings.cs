namespace Knowledge.Inference.Feedbacks;

/// <summary>What follows from feedback; configuration section <c>Inference:Feedback</c>.</summary>
public sealed class FeedbackSettings
{
    /// <summary>How many people and nodes must find an accepted item wrong or outdated before another committee is drawn for it.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1000)]
    public int DoubtersForReview { get; set; } = 3;
}
