using System.Globalization;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>A field of a form, made from an argument of an action.</summary>
/// <param name="Path">The argument's name; parts of an object are joined to it by dots.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Type">What it takes.</param>
/// <param name="IsRequired">Whether it must be filled in.</param>
internal sealed record FormField(string Path, string Summary, ValueManifest Type, bool IsRequired)
{
    private const int OneLine = 300;

    /// <summary>What is filled in.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is wrong with it, and the cure.</summary>
    public string? Problem { get; init; }

    /// <summary>What it is when it is left out; null when it is nothing.</summary>
    public object? Default { get; init; }

    /// <summary>Whether it may be left out, and what it is then; null when it must be filled in.</summary>
    public string? MayBeLeftOut => (IsRequired, Default) switch
    {
        (true, _) => null,
        (_, null or "") => "optional",
        (_, bool flag) => $"{(flag ? "yes" : "no")} unless told",
        _ => $"{(Type.Kind == "enum" ? Words.Of((string)Default) : Convert.ToString(Default, CultureInfo.InvariantCulture))} unless told",
    };

    /// <summary>The name that the form sends it by.</summary>
    public string Name => "a." + Path;

    /// <summary>How people call it.</summary>
    public string Label => string.Join(": ", Path.Split('.').Select(part => Words.Of(Type.Kind == "key" && part.EndsWith("Id", StringComparison.Ordinal) ? part[..^2] : part)));

    /// <summary>How it is filled in.</summary>
    public Control Control => Type.Kind switch
    {
        "boolean" => IsRequired ? Control.Check : Control.Choice,
        "enum" => Control.Choice,
        "list" when Type.Entry?.Kind == "enum" => Control.Checks,
        "list" or "object" => Control.Lines,
        "text" => Type.MaxLength > OneLine ? Control.Lines : Control.Line,
        "time" => Control.Time,
        "integer" or "long" or "number" or "decimal" => Control.Number,
        _ => Control.Line,
    };

    /// <summary>What a choice offers besides nothing: values with their words.</summary>
    public IEnumerable<(string Value, string Words)> Choices =>
        Type.Kind == "boolean" ? [("true", "Yes"), ("false", "No")] : (Type.Entry ?? Type).Values.Select(value => (value, Words.Of(value)));

    /// <summary>Whether one of several choices is made.</summary>
    public bool IsChosen(string value) => Text.Split('\n', StringSplitOptions.TrimEntries).Contains(value);

    /// <summary>What else there is to know to fill it in.</summary>
    public string? Hint => (Type.Kind, Type.Entry?.Kind) switch
    {
        ("list", "object") => "One object in JSON a line.",
        ("list", "enum") => null,
        ("list", _) => "One a line.",
        ("object", _) => "An object in JSON.",
        ("time", _) => "In UTC.",
        ("key", _) => "The key of a record.",
        _ => null,
    };

    /// <summary>The limits that a browser checks while somebody types; of a list they are about its entries, which it cannot count.</summary>
    public int? MinLength => Type.Kind is "text" && IsRequired ? Type.MinLength : null;

    /// <summary>The most characters.</summary>
    public int? MaxLength => Type.Kind switch { "text" => Type.MaxLength, "key" => 38, "value" => 4000, _ => null };

    /// <summary>The smallest number.</summary>
    public string? Min => Type.Min?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The largest number.</summary>
    public string? Max => Type.Max?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The steps of a number.</summary>
    public string Step => Type.Kind is "integer" or "long" ? "1" : "any";

    /// <summary>The form of the text as browsers understand it.</summary>
    public string? Pattern => Type.Kind == "text" && Type.Pattern is { } pattern ? BrowserPattern.Of(pattern) : null;

    /// <summary>The fields of a form for these arguments, those of objects with known parts included.</summary>
    public static IEnumerable<FormField> Of(IEnumerable<ArgumentManifest> arguments, string before = "", bool required = true) =>
        arguments.SelectMany(argument => argument.Type is { Kind: "object", Parts: { Count: > 0 } parts }
            ? Of(parts, $"{before}{argument.Name}.", required && argument.IsRequired)
            : [new(before + argument.Name, argument.Summary, argument.Type, required && argument.IsRequired) { Default = argument.Default }]);
}

/// <summary>The controls of forms.</summary>
internal enum Control
{
    Line,
    Lines,
    Number,
    Time,
    Choice,
    Check,
    Checks,
}
