using System.Net;

namespace Knowledge.Inference.Generation;

/// <summary>A provider gave no whole answer. What it said is not told: it may hold the key or what was asked.</summary>
internal sealed class ProviderFailed(string message, HttpStatusCode? status = null) : Exception(message)
{
    /// <summary>Whether it may go better the next time.</summary>
    public bool IsPassing => status is null or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
