using System.Text.Json;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>
/// What belongs to others is neither seen nor changed, whoever knows its key. Made from the manifest: a resource or an action
/// that is declared tomorrow is attacked as well.
/// </summary>
public sealed class OthersRecordsTests(ServedNetwork network)
{
    /// <summary>More of one resource are like these.</summary>
    private const int MostOfOne = 3;

    private IReadOnlyList<ResourceManifest> Resources { get; } = Manifest.Of(network.Services.GetRequiredService<ModuleCatalog>()).Resources;

    [Fact]
    public async Task Nobody_sees_or_changes_what_is_anothers()
    {
        using var ada = await Private.Make(network);
        var before = await Views(ada);
        AssertEveryResourceIsThere(before.Administrator);
        var (bea, _) = await ada.Person("bea");
        using var beasNode = await ada.Join("bea-node", "bea@example.org");
        using var anonymous = network.Anonymous();
        using (bea)
        {
            var attackers = new[] { anonymous, bea, beasNode.Calls };
            await SeeNothingMore(attackers, await Sight.Of(anonymous, Resources), before);
            var wrong = new List<string>();
            foreach (var attacker in attackers)
                wrong.AddRange(await Attack(attacker, ada, before.Everything));
            Assert.Empty(wrong);
            await AssertIncidents(ada.Administrator);
        }

        var after = await Views(ada);
        Assert.Equal(before.Ada.OrderBy(Key), after.Ada.Where(seen => before.Ada.ContainsKey(seen.Key)).OrderBy(Key));
        Assert.Equal(before.Node.OrderBy(Key), after.Node.Where(seen => before.Node.ContainsKey(seen.Key)).OrderBy(Key));
    }

    private static string Key(KeyValuePair<(string Resource, string Id), string> seen) => $"{seen.Key.Resource} {seen.Key.Id}";

    private async Task<Seen> Views(Private ada) =>
        new(await Sight.Of(ada.Administrator, Resources), await Sight.Of(ada.Ada, Resources), await Sight.Of(ada.Node.Calls, Resources));

    private void AssertEveryResourceIsThere(Dictionary<(string Resource, string Id), string> seen)
    {
        // Spaces hide what is in them from administrators, too; a passkey is made by a browser.
        string[] unseen = ["Item", "Space", "SpaceMember", "Round", "Seat", "Vote", "Passage", "SpaceInvitation", "SpaceAdmission", "Incident"];
        var missing = Resources.Select(resource => resource.Name).Except(seen.Keys.Select(key => key.Resource)).Except(unseen);
        Assert.True(!missing.Any(), $"Nothing is there of {string.Join(", ", missing)}: add to {nameof(Private)} how one comes to be.");
    }

    private async Task SeeNothingMore(IEnumerable<Caller> attackers, Dictionary<(string Resource, string Id), string> open, Seen before)
    {
        foreach (var attacker in attackers)
        {
            var seen = await Sight.Of(attacker, Resources);
            Assert.Empty(seen.Keys.Where(before.Everything.Contains).Except(open.Keys));
            foreach (var (resource, id) in before.Everything.Except(open.Keys))
            {
                var manifest = Resources.Single(one => one.Name == resource);
                var answer = await attacker.Ask($"query($id: ID!) {{ {manifest.One}(id: $id) {{ id }} }}", new { id });
                Assert.True(!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object || data.GetProperty(manifest.One).ValueKind == JsonValueKind.Null, $"{attacker} reads {resource} {id}: {answer}");
            }
        }
    }

    private async Task<List<string>> Attack(Caller attacker, Private ada, IReadOnlySet<(string Resource, string Id)> everything)
    {
        var wrong = new List<string>();
        foreach (var resource in Resources)
        {
            foreach (var action in resource.Actions.Where(action => action.TakesRecord))
            {
                foreach (var (_, id) in everything.Where(one => one.Resource == resource.Name).Take(MostOfOne))
                    await Run(attacker, action, id, ada, wrong);
            }

            foreach (var action in resource.Actions.Where(action => action.Kind == "create"))
                await attacker.Ask(Mutation.Of(action), new { input = Input(action, ada) });
        }

        return wrong;
    }

    private static async Task Run(Caller attacker, ActionManifest action, string id, Private ada, List<string> wrong)
    {
        var answer = await attacker.Ask(Mutation.Of(action), new { id, input = Input(action, ada) });
        var codes = answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
            : answer.GetProperty("data").GetProperty(action.GraphQL).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString());
        if (codes.ToList() is not ["FORBIDDEN" or "NOT_FOUND"])
            wrong.Add($"{attacker} {action.GraphQL} {id}: {answer}");
    }

    private static Dictionary<string, object?> Input(ActionManifest action, Private ada) =>
        Samples.Of(action.Arguments, name => ada.Targets.GetValueOrDefault(name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name));

    /// <summary>Each of them is told to administrators, with who it was.</summary>
    private async Task AssertIncidents(Caller administrator)
    {
        var incidents = Resources.Where(resource => resource.Name == "Incident").ToList();
        var told = (await Sight.Of(administrator, incidents)).Values
            .Select(text => JsonSerializer.Deserialize<JsonElement>(text))
            .Where(one => one.GetProperty("kind").GetString() == "PERMISSION_REFUSED").ToList();
        Assert.Equal(["ANONYMOUS", "NODE", "USER"], told.Select(one => one.GetProperty("actorKind").GetString()).Distinct().Order());
        Assert.Contains(told, one => one.GetProperty("actorName").GetString() == "bea-node");
        Assert.All(told, one => Assert.Equal("127.0.0.1", one.GetProperty("address").GetString()));
    }

    private sealed record Seen(
        Dictionary<(string Resource, string Id), string> Administrator, Dictionary<(string Resource, string Id), string> Ada, Dictionary<(string Resource, string Id), string> Node)
    {
        public IReadOnlySet<(string Resource, string Id)> Everything { get; } = Administrator.Keys.Concat(Ada.Keys).Concat(Node.Keys).Where(key => key.Resource != "Incident").ToHashSet();
    }
}
