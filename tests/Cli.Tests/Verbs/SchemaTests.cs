using System.Text.Json.Nodes;
using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Manifests;
using Selections = Knowledge.Host.Cli.Verbs.Operations.Selections;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>What the verbs send is what the schema takes: both are made from the same declarations, by ways of their own.</summary>
public sealed class SchemaTests
{
    private static readonly IReadOnlyList<Verb> All = [.. Typed.Manifest.Resources.Concat(Typed.Sample.Resources).SelectMany(Verb.Of)];

    public static TheoryData<string> Verbs { get; } = [.. All.Select(verb => verb.Line)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_schema_takes_what_a_verb_sends(string line)
    {
        var verb = All.Single(verb => verb.Line == line);
        foreach (var operation in Operations(verb))
        {
            var result = await Schemas.Validate(verb.Resource.Module, operation.Document, operation.Variables.ToJsonString());
            Assert.True(result.IsValid, $"{operation.Document}: {string.Join(' ', result.Errors.Select(error => error.Message))}");
        }
    }

    [Fact]
    public async Task An_operation_that_the_schema_does_not_take_is_found() =>
        Assert.False((await Schemas.Validate("library", "query ($first: String) { items(first: $first) { nodes { nonsense } } }", "{}")).IsValid);

    private static IEnumerable<Operation> Operations(Verb verb)
    {
        var (arguments, whole) = (Arguments(verb), Selections.Whole(verb.Resource));
        if (verb.Kind == VerbKind.List)
        {
            yield return OperationWriter.Page(verb, arguments, new ListRequest([], null, whole, 10, null), 10, "cursor", counts: true);
            yield return OperationWriter.Page(verb, arguments, new ListRequest(null, Sorts(verb.Resource), Selections.Brief(verb.Resource), 10, null), 10, null, counts: false);
        }
        else if (verb.Kind == VerbKind.Show)
        {
            yield return OperationWriter.One(verb, Guid.Empty.ToString(), whole);
        }
        else if (verb.Kind == VerbKind.Change)
        {
            yield return OperationWriter.Change(verb, verb.TakesId ? Guid.Empty.ToString() : null, arguments, whole, verb.Action!.TakesVersion ? "7" : null);
            if (verb.TakesRows)
                yield return OperationWriter.Batch(verb, [arguments, arguments]);
        }
        else
        {
            var selections = new Selections(verb.Resource.Module == "sample" ? Typed.Sample : Typed.Manifest);
            yield return OperationWriter.Run(verb, Arguments(verb), selections.Of(verb.Action!.Result, brief: false));
            yield return OperationWriter.Run(verb, arguments, selections.Of(verb.Action.Result, brief: true));
        }
    }

    private static JsonArray Sorts(ResourceManifest resource) =>
        SortText.Read(resource, RecordFields.Of(resource).Where(field => field.Is("sort")).Select(field => field.Name));

    private static JsonObject Arguments(Verb verb)
    {
        var values = new JsonObject();
        foreach (var argument in verb.Arguments)
            values[argument.Name] = Sample(argument.Type);
        return values;
    }

    private static JsonNode? Sample(ValueManifest type) => type.Kind switch
    {
        "boolean" => true,
        "integer" or "long" or "number" or "decimal" => 1,
        "key" => Guid.Empty.ToString(),
        "time" => "2026-01-31T12:00:00+00:00",
        "enum" => type.Values[0],
        "list" => new JsonArray(Sample(type.Entry!)),
        "object" => new JsonObject(type.Parts.Select(part => KeyValuePair.Create(part.Name, Sample(part.Type)))),
        _ => "text",
    };
}
