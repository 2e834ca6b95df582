using System.Globalization;

namespace Knowledge.Host.Pages.Admin.Audit;

/// <summary>Which events a page shows; all of it is in its address.</summary>
/// <param name="Who">Part of the name of who acted, or the key; the administrator behind it counts, too.</param>
/// <param name="Resource">Of this resource alone, such as <c>User</c>.</param>
/// <param name="Action">This action alone, such as <c>AssignRoles</c>.</param>
/// <param name="Record">Of this record alone.</param>
/// <param name="From">Not before this time, UTC.</param>
/// <param name="Until">Before this time, UTC.</param>
/// <param name="Before">Only events before this one.</param>
internal sealed record AuditState(string Who, string Resource, string Action, Guid? Record, DateTimeOffset? From, DateTimeOffset? Until, long? Before)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/admin/audit";

    private const int Longest = 100;

    /// <summary>Whether everything is shown.</summary>
    public bool IsWhole => this with { Before = null } == new AuditState("", "", "", null, null, null, null);

    /// <summary>The address that says all of this.</summary>
    public string Href => Link([]);

    /// <summary>The address with more in it.</summary>
    public string Link(IEnumerable<KeyValuePair<string, string?>> more) => Path + QueryString.Create(Parts().Concat(more).Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>Reads the address; what makes no sense is left out.</summary>
    public static AuditState Read(IQueryCollection query) => new(
        Text(query["who"]),
        Text(query["resource"]),
        Text(query["action"]),
        Guid.TryParse(query["record"], out var record) ? record : null,
        Time(query["from"]),
        Time(query["until"]),
        long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

    /// <summary>As a browser's control for times writes it.</summary>
    public static string? Written(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("who", Who), new("resource", Resource), new("action", Action), new("record", Record?.ToString()),
        new("from", Written(From)), new("until", Written(Until)), new("before", Before?.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Text(string? text) => text?.Trim() is { Length: > 0 and <= Longest } some && !some.Any(char.IsControl) ? some : "";

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
