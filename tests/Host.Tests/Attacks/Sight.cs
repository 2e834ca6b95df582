using System.Text.Json;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Everything that somebody sees through the lists of GraphQL: each record by its resource and key, with its values.</summary>
internal static class Sight
{
    private const int Page = 100;

    /// <summary>What changes by itself.</summary>
    private static readonly string[] Restless = ["lastSeen", "version", "updatedAt", "lastUsedAt", "lastUsed", "endsAt"];

    public static async Task<Dictionary<(string Resource, string Id), string>> Of(Caller caller, IEnumerable<ResourceManifest> resources)
    {
        var seen = new Dictionary<(string, string), string>();
        foreach (var resource in resources)
        {
            foreach (var record in await List(caller, resource))
                seen[(resource.Name, record.GetProperty("id").GetString()!)] = Text(record);
        }

        return seen;
    }

    private static async Task<List<JsonElement>> List(Caller caller, ResourceManifest resource)
    {
        var found = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var answer = await caller.Ask($"query($after: String) {{ {resource.Many}(first: {Page}, after: $after) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ {Selection(resource)} }} }} }}", new { after });
            // A resource that is closed to the caller as a whole shows nothing.
            if (!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object || data.GetProperty(resource.Many).ValueKind != JsonValueKind.Object)
                return found;
            var list = data.GetProperty(resource.Many);
            found.AddRange(list.GetProperty("nodes").EnumerateArray());
            if (!list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return found;
            after = list.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    private static string Selection(ResourceManifest resource) => string.Join(' ', ["id", .. resource.Fields.Where(IsPlain).Select(field => field.Name)]);

    private static bool IsPlain(FieldManifest field) =>
        !field.Is("sensitive") && field.Arguments.Count == 0 && field.Type.Unlisted().Kind != "object" && !Restless.Contains(field.Name);

    private static string Text(JsonElement record) => JsonSerializer.Serialize(record);
}
