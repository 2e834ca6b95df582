using Knowledge.Kernel;

namespace Knowledge.Inference.Asking;

/// <summary>What every question must keep to, asked or searched for.</summary>
internal static class Bounds
{
    /// <exception cref="Refusal">It is empty or too long.</exception>
    public static void OfQuestion(string question)
    {
        if (question.Length is 0 or > AskRequest.LongestQuestion)
            throw new Refusal(FailureCode.Invalid, $"'question' takes 1 to {AskRequest.LongestQuestion} characters.", "question");
    }

    /// <exception cref="Refusal">It is too soon or too late.</exception>
    public static void OfDeadline(int milliseconds)
    {
        if (milliseconds is < AskRequest.ShortestDeadline or > AskRequest.LongestDeadline)
            throw new Refusal(
                FailureCode.Invalid, $"'deadlineMs' is {milliseconds}; it takes {AskRequest.ShortestDeadline} to {AskRequest.LongestDeadline} milliseconds.", "deadlineMs");
    }
}
