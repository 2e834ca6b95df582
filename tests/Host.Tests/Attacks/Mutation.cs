using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>The operation that runs an action, with <c>$id</c> and <c>$input</c> where it takes them.</summary>
internal static class Mutation
{
    public static string Of(ActionManifest action)
    {
        (string Name, string Type)[] arguments =
        [
            .. action.TakesRecord ? [("id", "ID!")] : Array.Empty<(string, string)>(),
            .. action.Arguments.Count > 0 ? [("input", action.Input + "!")] : Array.Empty<(string, string)>(),
        ];
        return $"mutation{List(arguments.Select(argument => $"${argument.Name}: {argument.Type}"))} {{ "
            + $"{action.GraphQL}{List(arguments.Select(argument => $"{argument.Name}: ${argument.Name}"))} {{ errors {{ code message }} }} }}";
    }

    private static string List(IEnumerable<string> entries) => string.Join(", ", entries) is { Length: > 0 } some ? $"({some})" : "";
}
