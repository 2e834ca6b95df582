using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the arguments of an action or a calculation: as parameters, as what is sent, and as a record of their own.</summary>
internal static class ArgumentText
{
    private static readonly string[] Words =
        ["as", "base", "case", "class", "default", "event", "for", "if", "in", "is", "lock", "new", "object", "operator", "out", "params", "ref", "return", "string", "switch", "this", "using", "value", "while"];

    /// <summary>The parameters of the method.</summary>
    public static IEnumerable<string> Parameters(IReadOnlyList<ArgumentManifest> arguments) => Ordered(arguments).Select(argument => argument.IsRequired
        ? $"{CSharp.Type(argument.Type)} {Name(argument)}"
        : $"{CSharp.Type(argument.Type, isOptional: !argument.Type.IsNullable)} {Name(argument)} = null");

    /// <summary>Their documentation.</summary>
    public static string Documentation(IReadOnlyList<ArgumentManifest> arguments) =>
        string.Concat(Ordered(arguments).Select(argument => Parameter(argument.Name, CSharp.Escape(argument.Summary))));

    /// <summary>The documentation of a parameter.</summary>
    public static string Parameter(string name, string summary) => $"    /// <param name=\"{name}\">{summary}</param>\n";

    /// <summary>Each as an argument of its own.</summary>
    public static IEnumerable<string> Given(IReadOnlyList<ArgumentManifest> arguments) =>
        arguments.Select(argument => $"new(\"{argument.Name}\", \"{Declared(argument)}\", {Name(argument)})");

    /// <summary>All as one input; nothing when there are none.</summary>
    public static IEnumerable<string> Input(ActionManifest action) => action.Arguments.Count == 0 ? []
        : [$"new(\"input\", \"{action.Input}!\", new {{ {string.Join(", ", action.Arguments.Select(argument => $"{Name(argument)}"))} }})"];

    /// <summary>The input as a type of its own, for many at once.</summary>
    public static string Record(ActionManifest action)
    {
        var properties = action.Arguments.Select(argument => CSharp.Summary(argument.Summary) + (argument.IsRequired
            ? $"    public required {CSharp.Type(argument.Type)} {CSharp.Pascal(argument.Name)} {{ get; init; }}\n"
            : $"    public {CSharp.Type(argument.Type, isOptional: !argument.Type.IsNullable)} {CSharp.Pascal(argument.Name)} {{ get; init; }}\n"));
        return $$"""
            /// <summary>What <c>{{action.Name}}</c> takes.</summary>
            public sealed record {{action.Input}}
            {
            {{string.Join('\n', properties)}}}

            """;
    }

    /// <summary>C# wants what may be left out at the end.</summary>
    private static IEnumerable<ArgumentManifest> Ordered(IReadOnlyList<ArgumentManifest> arguments) => arguments.OrderBy(argument => !argument.IsRequired);

    private static string Declared(ArgumentManifest argument) => argument.IsRequired ? argument.Type.GraphQL : argument.Type.GraphQL.TrimEnd('!');

    /// <summary>A word of the language itself is written with a sign before it.</summary>
    private static string Name(ArgumentManifest argument) =>
        Words.Contains(argument.Name) ? "@" + argument.Name : argument.Name;
}
