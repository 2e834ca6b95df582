using System.Globalization;

namespace Knowledge.Host.Pages.Admin.Work;

/// <summary>Which of the due work a page shows; all of it is in its address.</summary>
/// <param name="IsWaiting">What is tried again, not what was given up.</param>
/// <param name="Trigger">Of this trigger alone.</param>
/// <param name="Page">Which page, from 1.</param>
internal sealed record WorkState(bool IsWaiting, string? Trigger, int Page)
{
    private const string Path = "/admin/work";
    private const int Longest = 200;
    private const int MostPages = 10_000;

    /// <summary>The address that says all of this.</summary>
    public string Href => Path + QueryString.Create(new Dictionary<string, string?>
    {
        ["show"] = IsWaiting ? "waiting" : null,
        ["trigger"] = Trigger,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(one => one.Value is not null));

    /// <summary>Reads the address.</summary>
    public static WorkState Read(IQueryCollection query) => new(
        query["show"] == "waiting",
        query["trigger"].FirstOrDefault() is { Length: > 0 and <= Longest } trigger && !trigger.Any(char.IsControl) ? trigger : null,
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1);
}
