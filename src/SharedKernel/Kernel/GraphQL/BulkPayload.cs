using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What the mutation of many answers.</summary>
/// <param name="Rows">What became of each, in the order given.</param>
/// <param name="Errors">Why nothing at all was done; empty when something was tried.</param>
internal sealed record BulkPayload(IReadOnlyList<BulkRow> Rows, IReadOnlyList<Failure> Errors)
{
    public static BulkPayload Refused(Refusal refusal) => new([], refusal.Failures);
}

/// <summary>What became of one of them.</summary>
/// <param name="Id">The record's key; null when none was made.</param>
/// <param name="Errors">Why it was refused.</param>
/// <param name="Secret">What is shown this once.</param>
/// <param name="Records">The records read again, by the places where the client selects them.</param>
internal sealed record BulkRow(Guid? Id, IReadOnlyList<Failure> Errors, string? Secret, IReadOnlyDictionary<string, IReadOnlyDictionary<Guid, Row>> Records)
{
    /// <summary>The place that the list of rows was selected at.</summary>
    public string Place { get; init; } = "";

    public Row? Record(string key) => Id is { } id && Errors.Count == 0 ? Records.GetValueOrDefault(Key(Place, key))?.GetValueOrDefault(id) : null;

    public static string Key(string place, string key) => $"{place}/{key}";
}
