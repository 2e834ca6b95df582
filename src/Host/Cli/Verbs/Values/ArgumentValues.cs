using System.Text.Json.Nodes;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>The action's arguments from the options.</summary>
internal static class ArgumentValues
{
    /// <summary>As they were given, as JSON; nothing is checked.</summary>
    public static JsonObject Given(Verb verb, Given given, Inputs inputs)
    {
        var values = new JsonObject();
        foreach (var option in VerbOptions.Of(verb).Where(option => option.Argument is not null && given.Has(option.Name)))
            values[option.Argument!.Name] = Value(option, given.All(option.Name), inputs);
        return values;
    }

    /// <summary>As they are sent.</summary>
    /// <exception cref="Misuse">Some are missing or break a limit; all of them are named.</exception>
    public static JsonObject Checked(Verb verb, JsonObject given)
    {
        var words = VerbOptions.Of(verb).Where(option => option.Argument is not null).ToDictionary(option => option.Argument!.Name, option => "--" + option.Name);
        var problems = new List<GraphQLError>();
        var values = new ValueCheck(problems).Of(verb.Arguments, given, name => name);
        return problems.Count == 0
            ? values
            : throw new Misuse([.. problems.Select(problem => problem with { Message = Renamed(problem, words) })]);
    }

    /// <summary>A message speaks of the option, since that is what was typed; its path is the argument's.</summary>
    private static string Renamed(GraphQLError problem, Dictionary<string, string> words) =>
        words.TryGetValue(problem.Path[0], out var word) ? problem.Message.Replace($"'{problem.Path[0]}", $"'{word}", StringComparison.Ordinal) : problem.Message;

    private static JsonNode? Value(Option option, IReadOnlyList<string> given, Inputs inputs)
    {
        var type = option.Argument!.Type;
        if (type.Kind != "list")
            return ValueText.Json(type, inputs.Read(option.Name, given[0]));
        return given is ["[]"] ? [] : new JsonArray([.. given.SelectMany(each => Entries(option.Name, each, inputs)).Select(each => ValueText.Json(type.Entry!, each))]);
    }

    /// <summary>A file gives one entry a line.</summary>
    private static IEnumerable<string> Entries(string option, string given, Inputs inputs)
    {
        var text = inputs.Read(option, given);
        return given.StartsWith('@') && !given.StartsWith("@@", StringComparison.Ordinal) ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];
    }
}
