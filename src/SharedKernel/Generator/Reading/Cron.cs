using System.Globalization;

namespace Knowledge.Generator.Reading;

/// <summary>Reads cron expressions: five fields, or six with seconds in front.</summary>
internal static class Cron
{
    private static readonly (string Name, int Least, int Most, string[] Words)[] Fields =
    [
        ("second", 0, 59, []),
        ("minute", 0, 59, []),
        ("hour", 0, 23, []),
        ("day of the month", 1, 31, []),
        ("month", 1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
        ("day of the week", 0, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
    ];

    /// <summary>What is wrong and how to mend it; null when nothing is.</summary>
    public static string? Cure(string text)
    {
        var parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (5 or 6))
            return "write five fields, minute, hour, day, month and day of the week, such as '0 3 * * *', or six with seconds in front";
        var fields = Fields.Skip(6 - parts.Length).ToList();
        for (var at = 0; at < parts.Length; at++)
        {
            if (!parts[at].Split(',').All(part => IsPart(part, fields[at])))
                return $"'{parts[at]}' is no {fields[at].Name}: write '*', a number from {fields[at].Least} to {fields[at].Most}, a range such as '{fields[at].Least}-{fields[at].Most}', or a step such as '*/5'";
        }

        return null;
    }

    private static bool IsPart(string part, (string Name, int Least, int Most, string[] Words) field)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(Number(step[1], []) is { } size && size > 0 && size <= field.Most)))
            return false;
        if (step[0] == "*")
            return true;
        var range = step[0].Split('-');
        return range.Length <= 2 && range.All(bound => Number(bound, field.Words) is { } number && number >= Least(field) && number <= field.Most);
    }

    private static int Least((string Name, int Least, int Most, string[] Words) field) => field.Least;

    /// <summary>A month may be written as <c>JAN</c>, a day as <c>MON</c>.</summary>
    private static int? Number(string text, string[] words)
    {
        var word = Array.IndexOf(words, text.ToUpperInvariant());
        if (word >= 0)
            return words.Length == 12 ? word + 1 : word;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
