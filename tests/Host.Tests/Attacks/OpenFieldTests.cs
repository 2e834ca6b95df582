using System.Text.Json;
using GraphQL.Types;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Every field of GraphQL is in these lists or refuses the anonymous.</summary>
public sealed class OpenFieldTests(ServedNetwork network)
{
    /// <summary>Resources of which the policies let the anonymous read what is public.</summary>
    private static readonly HashSet<string> Readable = ["Node", "NodeKey", "Item", "Space", "Round", "Seat", "Vote", "Passage"];

    /// <summary>Actions for those who cannot have signed in yet, and what is answered from public spaces.</summary>
    private static readonly HashSet<string> Runnable =
        ["registerNode", "signUp", "join", "joinByProvider", "askForPasswordReset", "resetPasswordByLink", "confirmEmail", "ask", "search"];

    /// <summary>Fields that belong to no resource, and what the anonymous get from them.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["searchItems"] = "a list of Item",
        ["voteRequested"] = "FORBIDDEN",
    };

    private IReadOnlyList<ResourceManifest> Resources { get; } = Manifest.Of(network.Services.GetRequiredService<ModuleCatalog>()).Resources;

    [Fact]
    public async Task What_the_anonymous_may_not_read_shows_nothing()
    {
        using var anonymous = network.Anonymous();
        foreach (var resource in Resources.Where(resource => !Readable.Contains(resource.Name)))
        {
            var list = await anonymous.Ask($"{{ {resource.Many} {{ totalCount nodes {{ id }} }} }}");
            Assert.True(IsRefused(list) || list.GetProperty("data").GetProperty(resource.Many).GetProperty("totalCount").GetInt32() == 0, $"{resource.Many}: {list}");
            var one = await anonymous.Ask($"query($id: ID!) {{ {resource.One}(id: $id) {{ id }} }}", new { id = Guid.CreateVersion7() });
            Assert.True(IsRefused(one) || one.GetProperty("data").GetProperty(resource.One).ValueKind == JsonValueKind.Null, $"{resource.One}: {one}");
        }
    }

    [Fact]
    public async Task What_the_anonymous_may_not_run_is_refused()
    {
        using var anonymous = network.Anonymous();
        var wrong = new List<string>();
        foreach (var action in Resources.SelectMany(resource => resource.Actions).Where(action => action.Kind != "read" && !Runnable.Contains(action.GraphQL)))
        {
            var answer = await anonymous.Ask(action.IsQuery ? Query(action) : Mutation.Of(action), new { id = Guid.CreateVersion7(), input = Samples.Of(action.Arguments, _ => null) });
            if (!IsRefused(answer) && !answer.GetProperty("data").GetProperty(action.GraphQL).GetProperty("errors").EnumerateArray().Any(error => error.GetProperty("code").GetString() == "FORBIDDEN"))
                wrong.Add($"{action.GraphQL}: {answer}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_field_is_of_a_resource_or_listed()
    {
        var schema = network.Services.GetRequiredService<ISchema>();
        var fields = new[] { schema.Query, schema.Mutation!, schema.Subscription! }.SelectMany(type => type.Fields).Select(field => field.Name);
        var known = Resources.SelectMany(resource => new[] { resource.One, resource.Many, resource.Changed, resource.Deleted, resource.One + "Groups" }
            .Concat(resource.Actions.SelectMany(action => new[] { action.GraphQL, action.Bulk }))).OfType<string>();

        Assert.Equal([], fields.Except(known).Except(Others.Keys).Order());
    }

    private static bool IsRefused(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        && errors.EnumerateArray().All(error => error.GetProperty("extensions").GetProperty("code").GetString() == "FORBIDDEN");

    private static string Query(ActionManifest action) => $"{{ {action.GraphQL}{Written(Samples.Of(action.Arguments, _ => null))} }}";

    /// <summary>Literals of GraphQL are those of JSON, for what queries take.</summary>
    private static string Written(Dictionary<string, object?> arguments) =>
        arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(one => $"{one.Key}: {JsonSerializer.Serialize(one.Value)}"))})";
}
