namespace Knowledge.Kernel.Actions;

/// <summary>What an action answers in a given time: the records that it refers to are left out when they take longer to read.</summary>
/// <typeparam name="TSelf">The answer.</typeparam>
public interface ITimedResult<out TSelf>
{
    /// <summary>How long reading them may take; they are not read when that is zero or less.</summary>
    TimeSpan TimeLeft { get; }

    /// <summary>The same answer, saying that they are missing.</summary>
    TSelf WithoutRecords();
}
