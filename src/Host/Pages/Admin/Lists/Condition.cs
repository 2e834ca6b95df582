using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>A condition of a list, checked: <c>status.in:OPEN</c> in the address.</summary>
/// <param name="Target">What is compared.</param>
/// <param name="Operator">How.</param>
/// <param name="Text">With what, as it was typed.</param>
/// <param name="Value">The same as GraphQL takes it.</param>
internal sealed record Condition(FilterTarget Target, Operator Operator, string Text, object Value)
{
    private const int Longest = 4000;

    /// <summary>How it is written in the address.</summary>
    public string Code => $"{Target.Path}.{Operator.Name}:{Text}";

    /// <summary>How people read it.</summary>
    public string Words => Operator.Operand switch
    {
        Operand.YesNo => $"{Target.Label} {(Text == "true" ? Operator.Words : Operator.Words.Replace("is ", "is not ", StringComparison.Ordinal))}",
        Operand.Several => $"{Target.Label} {Operator.Words} {string.Join(", ", ValueReader.Lines(Text).Select(Shown))}",
        _ => $"{Target.Label} {Operator.Words} {Shown(Text)}",
    };

    /// <summary>The condition as a filter of GraphQL.</summary>
    public Dictionary<string, object?> Filter()
    {
        var test = new Dictionary<string, object?> { [Operator.Name] = Value };
        return Target.Through is { } relation
            ? new() { [relation] = new Dictionary<string, object?> { ["some"] = new Dictionary<string, object?> { ["id"] = test } } }
            : new() { [Target.Path] = test };
    }

    /// <summary>Reads one from the address, or says what is wrong with it.</summary>
    public static (Condition? Condition, string? Problem) Read(string code, IReadOnlyList<FilterTarget> targets)
    {
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        var dot = colon < 0 ? -1 : code.LastIndexOf('.', colon);
        return dot < 0 ? (null, $"'{Catalog.Words.Short(code, 60)}' is no condition. Remove it and add it anew.") : Read(code[..dot], code[(dot + 1)..colon], code[(colon + 1)..], targets);
    }

    /// <summary>Reads one from its parts, or says what is wrong with them.</summary>
    public static (Condition? Condition, string? Problem) Read(string path, string with, string text, IReadOnlyList<FilterTarget> targets)
    {
        if (targets.FirstOrDefault(one => one.Path == path) is not { } target)
            return (null, $"This list cannot be filtered by '{Catalog.Words.Short(path, 60)}'.");
        if (target.Operators.FirstOrDefault(one => one.Name == with) is not { } found)
            return (null, $"{target.Label} cannot be compared with '{Catalog.Words.Short(with, 60)}'.");
        if (text.Length > Longest)
            return (null, $"{target.Label}: write at most {Longest:N0} characters.");
        text = text.Trim().ReplaceLineEndings("\n");
        if (text.Length == 0)
            return (null, $"{target.Label}: write what to compare with.");
        var (value, problem) = ReadOperand(target, found, text);
        return problem is null ? (new(target, found, text, value!), null) : (null, $"{target.Label}: {problem}");
    }

    private static (object? Value, string? Problem) ReadOperand(FilterTarget target, Operator with, string text)
    {
        var entry = target.Type.Unlisted();
        return with.Operand switch
        {
            Operand.YesNo => ValueReader.Read(new("boolean", "Boolean", false), text),
            Operand.Several => ValueReader.Read(new("list", "List", false) { Entry = entry }, text),
            _ => ValueReader.Read(entry, text),
        };
    }

    private string Shown(string text) => Target.Type.Unlisted().Kind switch
    {
        "enum" => Catalog.Words.Of(text),
        "text" or "value" => $"“{Catalog.Words.Short(text, 60)}”",
        "time" => text.Replace('T', ' '),
        "boolean" => text == "true" ? "yes" : "no",
        _ => text,
    };
}
