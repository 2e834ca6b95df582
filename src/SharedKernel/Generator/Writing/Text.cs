using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Writing;

/// <summary>Small pieces of C# that several writers write.</summary>
internal static class Text
{
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Camel(string name) => Reading.Names.Camel(name);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The message's type: <c>Register</c> on <c>Node</c> is <c>RegisterNode</c>, <c>Search</c> is <c>SearchNodes</c>.</summary>
    public static string Message(ActionModel action, ResourceModel resource) => action.Method + action.Kind switch
    {
        "Read" or "Action" => resource.Plural,
        CalculationWriter.Kind => "Of" + resource.Name,
        _ => resource.Name,
    };

    /// <summary>A documentation comment.</summary>
    public static string Summary(string text) => $"/// <summary>{System.Security.SecurityElement.Escape(text)}</summary>";

    public static string Set(IEnumerable<string> names)
    {
        var quoted = string.Join(", ", names.Select(Quote));
        return quoted.Length == 0 ? "new HashSet<string>()" : $"new HashSet<string> {{ {quoted} }}";
    }
}
