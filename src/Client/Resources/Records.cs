using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>What every record has.</summary>
public interface IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    Guid Id { get; }

    /// <summary>When the record was made.</summary>
    DateTimeOffset CreatedAt { get; }

    /// <summary>When the record was last changed.</summary>
    DateTimeOffset UpdatedAt { get; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    string Version { get; }
}

/// <summary>A record with something that only the one who made it is shown, once.</summary>
internal interface IShownOnce
{
    string? Secret { get; set; }
}

/// <summary>What became of one of many records.</summary>
/// <param name="Id">The record's key; null when none was made.</param>
/// <param name="Record">The record; null when it was refused, or you may not see it.</param>
/// <param name="Failures">Why it was refused; empty when it was done.</param>
public sealed record Outcome<TRecord>(Guid? Id, TRecord? Record, IReadOnlyList<Failure> Failures)
    where TRecord : class
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Failures.Count == 0;
}

/// <summary>Some of the records of a list.</summary>
/// <param name="Records">The records.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="EndCursor">The place after which the next page begins; null when the page is empty.</param>
public sealed record Page<TRecord>(IReadOnlyList<TRecord> Records, bool HasNextPage, string? EndCursor);

/// <summary>By what a list is ordered.</summary>
/// <param name="Field">The field.</param>
/// <param name="Order">Which way.</param>
public sealed record Sort<TField>(TField Field, SortOrder Order = SortOrder.Ascending)
    where TField : struct, Enum;

/// <summary>The two directions.</summary>
public enum SortOrder
{
    /// <summary>Smallest, earliest or first in the alphabet first.</summary>
    [JsonStringEnumMemberName("ASC")]
    Ascending,

    /// <summary>Largest, latest or last in the alphabet first.</summary>
    [JsonStringEnumMemberName("DESC")]
    Descending,
}
