namespace Knowledge.Accounts.Providers;

/// <summary>Why somebody came back from a provider without its word.</summary>
public enum ArrivalProblem
{
    /// <summary>The person said no there.</summary>
    Denied,

    /// <summary>The provider does not answer.</summary>
    Unreachable,

    /// <summary>The provider answers with an error.</summary>
    Refused,

    /// <summary>The answer is not to what this browser has asked, or came too late.</summary>
    Mismatch,
}
