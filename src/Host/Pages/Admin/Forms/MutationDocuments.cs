using GraphQL.Types;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>The GraphQL operations of actions: a mutation each, or a query when the action only answers.</summary>
internal sealed class MutationDocuments(ISchema schema, AdminCatalog catalog)
{
    private const string Errors = "errors { code message path }";

    /// <summary>Whether GraphQL has the action.</summary>
    public bool Has(ActionManifest action) => (action.IsQuery ? schema.Query : schema.Mutation)?.HasField(action.GraphQL) == true;

    /// <summary>Asks for the action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="record">The record that it is about.</param>
    /// <param name="version">The version that the record must have; null when that does not matter.</param>
    /// <param name="input">Its arguments.</param>
    public GraphDocument Of(ActionManifest action, Guid? record, string? version, Dictionary<string, object?> input)
    {
        if (action.IsQuery)
            return Query(action, input);
        var field = schema.Mutation!.GetField(action.GraphQL)!;
        var variables = new Dictionary<string, object?>();
        if (field.Arguments?.Find("id") is not null && record is { } id)
            variables["id"] = id.ToString("D");
        if (field.Arguments?.Find("ifVersion") is not null && version is { Length: > 0 })
            variables["ifVersion"] = version;
        return Mutation(field, variables, input, Answer(action, (IComplexGraphType)Bare(field.ResolvedType!)));
    }

    /// <summary>Asks for the action on many records at once.</summary>
    public GraphDocument OfMany(ActionManifest action, IEnumerable<Guid> records, Dictionary<string, object?> input)
    {
        var field = schema.Mutation!.GetField(action.Bulk!)!;
        var variables = new Dictionary<string, object?> { ["ids"] = records.Select(id => (object?)id.ToString("D")).ToList() };
        var row = (IComplexGraphType)Bare(((IComplexGraphType)Bare(field.ResolvedType!)).GetField("results")!.ResolvedType!);
        return Mutation(field, variables, input, $"results {{ id {Errors}{(row.HasField("secret") ? " secret" : "")} }} {Errors}");
    }

    private static GraphDocument Mutation(FieldType field, Dictionary<string, object?> variables, Dictionary<string, object?> input, string answer)
    {
        if (field.Arguments?.Find("input") is not null)
            variables["input"] = input;
        var (declared, given) = Arguments(field, variables.Keys);
        return new($"mutation{declared} {{ {field.Name}{given} {{ {answer} }} }}", variables);
    }

    private GraphDocument Query(ActionManifest action, Dictionary<string, object?> input)
    {
        var (declared, given) = Arguments(schema.Query.GetField(action.GraphQL)!, input.Keys);
        var asked = action.Result is { } result ? Selection.Answer(action.GraphQL + given, result, catalog) : action.GraphQL + given;
        return new($"query{declared} {{ {asked} }}", input);
    }

    private static (string Declared, string Given) Arguments(FieldType field, IReadOnlyCollection<string> names) => names.Count == 0
        ? ("", "")
        : ($"({string.Join(", ", names.Select(name => $"${name}: {field.Arguments!.Find(name)!.ResolvedType}"))})", $"({string.Join(", ", names.Select(name => $"{name}: ${name}"))})");

    private string Answer(ActionManifest action, IComplexGraphType payload) => string.Join(' ', new[]
    {
        payload.HasField("record") ? "record { id }" : null,
        Errors,
        payload.HasField("secret") ? "secret" : null,
        action.Result is { } result && payload.HasField("result") ? Selection.Answer("result", result, catalog) : null,
    }.OfType<string>());

    private static IGraphType Bare(IGraphType type) => type is IProvideResolvedType wrapper ? Bare(wrapper.ResolvedType!) : type;
}
