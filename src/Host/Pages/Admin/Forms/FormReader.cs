using Knowledge.Host.Pages.Admin.Values;
using Microsoft.Extensions.Primitives;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>Reads a form into the input of its mutation.</summary>
internal static class FormReader
{
    /// <summary>The fields as filled in, each with what is wrong with it, and the input that they make.</summary>
    public static (IReadOnlyList<FormField> Fields, Dictionary<string, object?> Input) Read(IEnumerable<FormField> fields, IFormCollection form) =>
        Read(fields, name => form[name]);

    /// <summary>The same of what was sent under each name.</summary>
    public static (IReadOnlyList<FormField> Fields, Dictionary<string, object?> Input) Read(IEnumerable<FormField> fields, Func<string, StringValues> sent)
    {
        var (read, input) = (new List<FormField>(), new Dictionary<string, object?>());
        foreach (var field in fields)
        {
            var text = Text(field, sent(field.Name));
            var problem = Take(field, field.Type.Kind == "text" ? text : text.Trim(), input);
            read.Add(field with { Text = text, Problem = problem });
        }

        return (read, input);
    }

    private static string Text(FormField field, StringValues sent) => field.Control switch
    {
        Control.Checks => string.Join('\n', sent.AsEnumerable()),
        Control.Check => sent.FirstOrDefault() ?? "false",
        _ => sent.FirstOrDefault() ?? "",
    };

    private static string? Take(FormField field, string text, Dictionary<string, object?> input)
    {
        // What may be left out and is, is not sent: the action's own default counts. A text that must be given may still be empty.
        if (text.Length == 0 && (!field.IsRequired || field.Type.Kind is not ("text" or "list")))
            return field.IsRequired ? "Fill this in." : null;
        var (value, problem) = ValueReader.Read(field.Type, text);
        if (problem is null)
            Put(input, field.Path.Split('.'), value);
        return problem;
    }

    private static void Put(Dictionary<string, object?> input, string[] path, object? value)
    {
        foreach (var part in path[..^1])
        {
            if (!input.TryGetValue(part, out var inner) || inner is not Dictionary<string, object?>)
                input[part] = inner = new Dictionary<string, object?>();
            input = (Dictionary<string, object?>)inner;
        }

        input[path[^1]] = value;
    }
}
