using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>A read action with what was filled in for its arguments: a list of its own, and the form that asks for it.</summary>
/// <param name="Resource">Of which resource.</param>
/// <param name="Action">The read action.</param>
/// <param name="Fields">Its arguments as filled in.</param>
/// <param name="Input">The same as GraphQL takes them.</param>
internal sealed record ReadRun(AdminResource Resource, ActionManifest Action, IReadOnlyList<FormField> Fields, IReadOnlyDictionary<string, object?> Input)
{
    private const string Parameter = "read";

    /// <summary>Whether somebody has asked for it.</summary>
    public bool WasSent { get; private init; }

    /// <summary>Whether something about the arguments is wrong.</summary>
    public bool IsRefused => WasSent && Fields.Any(one => one.Problem is not null);

    /// <summary>How people call it.</summary>
    public string Label => Words.Of(Action.Name);

    /// <summary>The id of its form in the page.</summary>
    public string Id => "read-" + Action.GraphQL;

    /// <summary>How people read what was asked for, such as <c>Search: Text “iron”</c>.</summary>
    public string Told => string.Join(", ", Fields.Where(one => one.Text.Length > 0).Select(one => $"{one.Label} “{Words.Short(one.Text.ReplaceLineEndings(", "), 60)}”")) is { Length: > 0 } given
        ? $"{Label}: {given}"
        : Label;

    /// <summary>The form before anybody has filled it in.</summary>
    public static ReadRun Empty(AdminResource resource, ActionManifest action) => new(resource, action, [.. FormField.Of(action.Arguments)], new Dictionary<string, object?>());

    /// <summary>Reads it from the address of a list; null when the list is of all records.</summary>
    public static ReadRun? Read(AdminResource resource, IQueryCollection query)
    {
        var name = query[Parameter].FirstOrDefault();
        if (resource.Reads.FirstOrDefault(read => read.Name == name) is not { } action)
            return null;
        var (fields, input) = FormReader.Read(FormField.Of(action.Arguments), sent => query[sent]);
        return new(resource, action, fields, input) { WasSent = true };
    }

    /// <summary>The same with what GraphQL found wrong with its arguments, each said where it was filled in.</summary>
    public ReadRun Refused(IReadOnlyList<GraphProblem> problems) => this with
    {
        Fields = [.. Fields.Select(one => one with { Problem = problems.FirstOrDefault(problem => problem.Argument == one.Path)?.Message })],
    };

    /// <summary>The parameters of an address that say all of this.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Kept() =>
        [new(Parameter, Action.Name), .. Fields.Select(field => new KeyValuePair<string, string?>(field.Name, field.Text))];

    /// <summary>The arguments for GraphQL: what was left out is not sent.</summary>
    public IEnumerable<(string Name, string Type, object Value)> Arguments() =>
        from argument in Action.Arguments
        where Input.TryGetValue(argument.Name, out var value) && value is not null
        select (argument.Name, argument.Type.GraphQL, Input[argument.Name]!);
}
