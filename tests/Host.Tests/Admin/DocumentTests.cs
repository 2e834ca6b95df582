using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Host.Pages.Admin.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

/// <summary>The GraphQL that the screens write is valid in the schema, whatever the resource.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string, string> Resources => [.. AdminSchema.Catalog.Modules
        .SelectMany(module => module.Resources.Select(resource => (module.Module, resource.Slug)))];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_resource_has_a_list_with_all_its_columns(string module, string slug)
    {
        var resource = AdminSchema.Find(module, slug);
        var every = ListState.Read(resource, Query($"?columns={string.Join(',', resource.Fields.Select(field => field.Name))}"));

        await Valid(ListDocument.Of(ListState.Read(resource, Query("")), 25, AdminSchema.Catalog, counted: true));
        await Valid(ListDocument.Of(every, 25, AdminSchema.Catalog, counted: false));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_resource_can_be_sorted_by_all_that_says_so(string module, string slug)
    {
        var resource = AdminSchema.Find(module, slug);
        foreach (var field in resource.Fields.Where(field => field.Sorts))
            await Valid(ListDocument.Of(ListState.Read(resource, Query($"?sort=-{field.Name}")), 25, AdminSchema.Catalog, counted: true));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_operator_of_every_filter_is_one_of_the_schema(string module, string slug)
    {
        var resource = AdminSchema.Find(module, slug);
        foreach (var target in FilterTarget.Of(resource))
        {
            foreach (var with in target.Operators)
            {
                var value = Example(target.Type.Entry ?? target.Type, with);
                var state = ListState.Read(resource, Query(QueryString.Create("where", $"{target.Path}.{with.Name}:{value}").Value!));
                Assert.Empty(state.Problems);
                await Valid(ListDocument.Of(state, 25, AdminSchema.Catalog, counted: true));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_resource_has_a_record_with_its_relations(string module, string slug) =>
        await Valid(RecordDocument.Of(AdminSchema.Find(module, slug), Guid.CreateVersion7(), AdminSchema.Catalog));

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_action_has_a_mutation(string module, string slug)
    {
        var resource = AdminSchema.Find(module, slug);
        var mutations = new MutationDocuments(AdminSchema.Schema, AdminSchema.Catalog);
        Assert.All(resource.Manifest.Actions.Where(action => action.Kind != "read"), action => Assert.True(mutations.Has(action), action.Name));
        foreach (var action in resource.Openings.Concat(resource.Changes).Concat(resource.Returns).Where(action => !action.IsQuery))
            await Valid(mutations.Of(action, Guid.CreateVersion7(), "1", []), withValues: false);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_question_is_a_query_with_its_arguments(string module, string slug)
    {
        var mutations = new MutationDocuments(AdminSchema.Schema, AdminSchema.Catalog);
        foreach (var action in AdminSchema.Find(module, slug).Openings.Where(action => action.IsQuery))
            await Valid(mutations.Of(action, null, null, action.Arguments.ToDictionary(argument => argument.Name, _ => (object?)"a text")), withValues: false);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_list_of_its_own_takes_what_is_filled_in(string module, string slug)
    {
        var resource = AdminSchema.Find(module, slug);
        foreach (var read in resource.Reads)
        {
            var filled = QueryString.Create(read.Arguments.Select(argument => KeyValuePair.Create("a." + argument.Name, (string?)Example(argument.Type.Entry ?? argument.Type, new("eq", ""))))).Value!;
            var state = ListState.Read(resource, Query($"?read={read.Name}&{filled[1..]}"));
            Assert.False(state.Run!.IsRefused);
            Assert.Equal(read.GraphQL, state.Root);
            Assert.Equal(state.Href, ListState.Read(resource, Query(new Uri("http://host" + state.Href).Query)).Href);
            await Valid(ListDocument.Of(state, 25, AdminSchema.Catalog, counted: true));
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task What_is_kept_when_it_is_destroyed_has_a_list_and_a_record_of_it(string module, string slug)
    {
        var resource = AdminSchema.Find(module, slug);
        var state = ListState.Read(resource, Query("?destroyed=true"));
        Assert.Equal(resource.Manifest.IsSoftDeleted, state.IsDestroyed);
        if (!state.IsDestroyed)
            return;
        await Valid(ListDocument.Of(state, 25, AdminSchema.Catalog, counted: true));
        await Valid(RecordDocument.OfDestroyed(resource, Guid.CreateVersion7(), AdminSchema.Catalog));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_action_on_many_records_has_a_mutation(string module, string slug)
    {
        var mutations = new MutationDocuments(AdminSchema.Schema, AdminSchema.Catalog);
        foreach (var action in AdminSchema.Find(module, slug).Bulk(ofDestroyed: false).Concat(AdminSchema.Find(module, slug).Bulk(ofDestroyed: true)))
            await Valid(mutations.OfMany(action, [Guid.CreateVersion7(), Guid.CreateVersion7()], []), withValues: false);
    }

    [Fact]
    public void What_is_sensitive_is_no_column() =>
        Assert.DoesNotContain(AdminSchema.Find("network", "invitations").Fields, field => field.Name == "tokenHash");

    private static async Task Valid(GraphDocument document, bool withValues = true)
    {
        var parsed = Parser.Parse(document.Text);
        var answer = await new DocumentValidator().ValidateAsync(new()
        {
            Document = parsed,
            Operation = parsed.Definitions.OfType<GraphQLOperationDefinition>().Single(),
            Schema = AdminSchema.Schema,
            Variables = new Inputs(document.Variables),
            Rules = DocumentValidator.CoreRules,
        });
        var errors = answer.Errors.Where(error => withValues || error is not InvalidVariableError);
        Assert.True(!errors.Any(), $"{document.Text}: {string.Join(" ", errors.Select(error => error.Message))}");
    }

    private static string Example(Kernel.Manifests.ValueManifest type, Operator with) => with.Operand == Operand.YesNo ? "true" : type.Kind switch
    {
        "boolean" => "true",
        "integer" or "long" or "number" or "decimal" => "5",
        "key" => "0198c2f0-0000-7000-8000-000000000000",
        "time" => "2026-03-01T12:00",
        "enum" => type.Values[0],
        _ => "some text",
    };

    private static QueryCollection Query(string text) => new(QueryHelpers.ParseQuery(text));
}
