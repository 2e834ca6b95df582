namespace Knowledge.Kernel.Actions;

/// <summary>The codes that the pipeline itself gives.</summary>
public static class FailureCode
{
    /// <summary>An argument breaks a constraint.</summary>
    public const string Invalid = "INVALID";

    /// <summary>No policy allows it.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The record does not exist for this actor.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>Another record or a concurrent change stands in the way.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>Nothing is wrong with it, but it cannot be done now; the refusal says when to come again.</summary>
    public const string Busy = "BUSY";
}
