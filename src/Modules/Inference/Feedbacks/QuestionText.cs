using System.Security.Cryptography;
using Knowledge.Inference.Asking;
using Knowledge.Kernel;

namespace Knowledge.Inference.Feedbacks;

/// <summary>Questions that differ by case and spaces alone are the same.</summary>
internal static class QuestionText
{
    /// <summary>The question with single spaces.</summary>
    public static string Plain(string question) => string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same of a question that somebody asks.</summary>
    /// <exception cref="Refusal">It has no words.</exception>
    public static string Demanded(string question) =>
        Plain(question) is { Length: > 0 } words ? words : throw new Refusal(FailureCode.Invalid, $"'question' takes 1 to {AskRequest.LongestQuestion} characters, and these are spaces alone.", "question");

    /// <summary>What is the same for the same question.</summary>
    public static string Key(string question) => Plain(question).ToLowerInvariant();

    /// <summary>The SHA-256 of that in hexadecimal.</summary>
    public static string Digest(string question) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Key(question))));
}
