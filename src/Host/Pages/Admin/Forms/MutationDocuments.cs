using GraphQL.Types;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>The GraphQL mutations of actions.</summary>
internal sealed class MutationDocuments(ISchema schema)
{
    private const int Deepest = 3;
    private const string Errors = "errors { code message path }";

    /// <summary>Whether the action is a mutation; an action that only answers a question is none.</summary>
    public bool Has(ActionManifest action) => schema.Mutation?.HasField(action.GraphQL) == true;

    /// <summary>Asks for the action.</summary>
    public GraphDocument Of(ActionManifest action, Guid? record, Dictionary<string, object?> input)
    {
        var field = schema.Mutation!.GetField(action.GraphQL)!;
        var variables = new Dictionary<string, object?>();
        if (field.Arguments?.Find("id") is not null && record is { } id)
            variables["id"] = id.ToString("D");
        return Document(field, variables, input, Answer((IComplexGraphType)Bare(field.ResolvedType!)));
    }

    /// <summary>Asks for the action on many records at once.</summary>
    public GraphDocument OfMany(ActionManifest action, IEnumerable<Guid> records, Dictionary<string, object?> input)
    {
        var field = schema.Mutation!.GetField(action.Bulk!)!;
        var variables = new Dictionary<string, object?> { ["ids"] = records.Select(id => (object?)id.ToString("D")).ToList() };
        var row = (IComplexGraphType)Bare(((IComplexGraphType)Bare(field.ResolvedType!)).GetField("results")!.ResolvedType!);
        return Document(field, variables, input, $"results {{ id {Errors}{(row.HasField("secret") ? " secret" : "")} }} {Errors}");
    }

    private static GraphDocument Document(FieldType field, Dictionary<string, object?> variables, Dictionary<string, object?> input, string answer)
    {
        if (field.Arguments?.Find("input") is not null)
            variables["input"] = input;
        var declared = variables.Count == 0 ? "" : $"({string.Join(", ", variables.Keys.Select(name => $"${name}: {field.Arguments!.Find(name)!.ResolvedType}"))})";
        var given = variables.Count == 0 ? "" : $"({string.Join(", ", variables.Keys.Select(name => $"{name}: ${name}"))})";
        return new($"mutation{declared} {{ {field.Name}{given} {{ {answer} }} }}", variables);
    }

    private static string Answer(IComplexGraphType payload) => string.Join(' ', new[]
    {
        payload.HasField("record") ? "record { id }" : null,
        Errors,
        payload.HasField("secret") ? "secret" : null,
        payload.GetField("result") is { } result ? Whole(result, 1) : null,
    }.OfType<string>());

    /// <summary>A result with all its plain values, and those of the objects in it.</summary>
    private static string? Whole(FieldType field, int depth)
    {
        if (Bare(field.ResolvedType!) is not IComplexGraphType type)
            return field.Name;
        if (depth > Deepest)
            return null;
        var parts = type.Fields.Where(part => part.Arguments is not { Count: > 0 }).Select(part => Whole(part, depth + 1)).OfType<string>().ToList();
        return parts.Count == 0 ? $"{field.Name} {{ __typename }}" : $"{field.Name} {{ {string.Join(' ', parts)} }}";
    }

    private static IGraphType Bare(IGraphType type) => type is IProvideResolvedType wrapper ? Bare(wrapper.ResolvedType!) : type;
}
