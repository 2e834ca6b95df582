using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Reading;

/// <summary>A plan is found by the shape of a question, so two questions that differ in more than values have no shape in common.</summary>
public sealed class PlanSharingTests(World world) : IClassFixture<World>
{
    [Fact]
    public void Lists_of_which_other_things_are_wanted_have_other_shapes()
    {
        string[] ids = [.. Lists("id", "__typename")];
        var nodes = Lists(["id", "__typename", .. ids.Select(one => $"author {{ {one} }}"), .. ids.Select(one => $"reviews {{ nodes {{ {one} }} }}"), "reviews { totalCount }"]);
        var edges = Lists(["cursor", "__typename", .. ids.Select(one => $"node {{ {one} }}")]);
        string[] facts = [.. Lists("hasNextPage", "__typename", "endCursor"), "endCursor @skip(if: true)"];
        var connections = Lists(
            ["totalCount", "__typename", .. nodes.Select(one => $"nodes {{ {one} }}"), .. edges.Select(one => $"edges {{ {one} }}"), .. facts.Select(one => $"pageInfo {{ {one} }}")]);
        HaveShapesOfTheirOwn(connections.Select(connection => $"{{ books {{ {connection} }} }}"));
    }

    [Fact]
    public void Filters_of_other_conditions_have_other_shapes()
    {
        string[] tests = [.. Sets("eq: 1", "in: [1]", "ne: null", "isNull: true", "isNull: false", "gt: 1").Select(one => $"{{ {one} }}"), "{}"];
        string[] parts = [.. tests.Select(one => $"pages: {one}"), .. tests.Select(one => $"sold: {one}")];
        string[] simple = ["{}", .. parts.Select(one => $"{{ {one} }}")];
        string[] reviews = [.. Sets("some: {}", "none: {}", "some: { stars: { eq: 1 } }", "every: { stars: { eq: 1, gt: 1 } }").Select(one => $"reviews: {{ {one} }}")];
        var filters = Sets([.. parts, .. reviews, .. simple.Select(one => $"not: {one}"), .. simple.Select(one => $"and: [{one}, {{}}]"), .. simple.Select(one => $"or: [{one}]")]);
        HaveShapesOfTheirOwn(filters.Select(filter => $"{{ books(filter: {{ {filter} }}) {{ totalCount }} }}"));
    }

    [Fact]
    public void Groups_of_which_other_things_are_wanted_have_other_shapes()
    {
        string[] numbers = [.. Lists("pages", "sold", "__typename")];
        var groups = Lists(
            ["count", "__typename", "keys { genre }", "keys { genre __typename }", "keys { __typename }", .. numbers.Select(one => $"min {{ {one} }}"), .. numbers.Select(one => $"sum {{ {one} }}")]);
        string[] bys = ["[{ field: GENRE }]", "[{ field: GENRE }, { field: PUBLISHED_AT }]", "[{ field: GENRE }, { field: PUBLISHED_AT, every: DAY }]"];
        HaveShapesOfTheirOwn(bys.SelectMany(by => groups.Select(group => $"{{ bookGroups(by: {by}) {{ {group} }} }}")));
    }

    private void HaveShapesOfTheirOwn(IEnumerable<string> queries)
    {
        var known = new Dictionary<string, string>();
        foreach (var query in queries.Distinct())
        {
            var shape = world.Question(query, People.Ann).Key!.ToString();
            Assert.True(known.TryAdd(shape, query), $"These have one shape:\n{query}\n{known[shape]}");
        }

        Assert.True(known.Count > 100);
    }

    /// <summary>Each by itself, and two of different names one after the other.</summary>
    private static IEnumerable<string> Lists(params string[] fields) =>
        fields.Concat(fields.SelectMany(first => fields.Where(second => Name(second) != Name(first)).Select(second => $"{first} {second}")));

    /// <summary>The same where the order says nothing.</summary>
    private static IEnumerable<string> Sets(params string[] fields) =>
        fields.Concat(fields.SelectMany((first, at) => fields.Skip(at + 1).Where(second => Name(second) != Name(first)).Select(second => $"{first} {second}")));

    private static string Name(string field) => field.Split(' ', ':')[0];
}
