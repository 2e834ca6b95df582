using System.Text;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>How names and types of the manifest are written in C#.</summary>
internal static class CSharp
{
    /// <summary><c>createdAt</c> is <c>CreatedAt</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>IN_PRINT</c> is <c>InPrint</c>.</summary>
    public static string OfConstant(string name) => string.Concat(name.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));

    /// <summary><c>createdAt</c> is <c>CREATED_AT</c>.</summary>
    public static string Constant(string name) => name.Aggregate(
        new StringBuilder(), (text, letter) => (char.IsUpper(letter) ? text.Append('_') : text).Append(char.ToUpperInvariant(letter))).ToString();

    /// <summary>The type of a value, nullable when it may be missing.</summary>
    public static string Type(ValueManifest value, bool isOptional = false) => Bare(value) + (value.IsNullable || isOptional ? "?" : "");

    /// <summary>The type of a value that is there.</summary>
    public static string Bare(ValueManifest value) => value.Kind switch
    {
        "boolean" => "bool",
        "integer" => "int",
        "long" => "long",
        "number" => "double",
        "decimal" => "decimal",
        "key" => "Guid",
        "time" => "DateTimeOffset",
        "list" => $"IReadOnlyList<{Type(value.Entry!)}>",
        "enum" or "object" or "record" => value.Name,
        _ => "string",
    };

    /// <summary>Whether the type is a struct.</summary>
    public static bool IsStruct(ValueManifest value) => value.Kind is "boolean" or "integer" or "long" or "number" or "decimal" or "key" or "time" or "enum";

    /// <summary>The value before it is read, for what is never missing.</summary>
    public static string Start(ValueManifest value) => value switch
    {
        { IsNullable: true } => "",
        { Kind: "list" } => " = [];",
        { Kind: "object" } => " = new();",
        _ when IsStruct(value) => "",
        _ => " = \"\";",
    };

    /// <summary>A doc comment of one line.</summary>
    public static string Summary(string text, int indent = 4) => $"{new string(' ', indent)}/// <summary>{Escape(text)}</summary>\n";

    /// <summary>Text within a doc comment.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
