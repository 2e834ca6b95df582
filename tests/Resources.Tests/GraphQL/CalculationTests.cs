using Knowledge.Kernel.Resources;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Shops;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A calculation is one expression for SQL, GraphQL, filters, sorts and policies.</summary>
public sealed class CalculationTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Aggregates_of_a_relation_are_part_of_the_one_statement()
    {
        await using var ann = world.As(People.Ann);
        var shop = await Stocked(ann);
        var sql = world.Sql.Listen();
        var answer = await ann.Ask(
            "query($id: ID!) { shop(id: $id) { offers hasGaps worth cheapest dearest averageStock best names } }", new { id = shop.Id });

        Assert.Equal(
            """{"offers":3,"hasGaps":true,"worth":50,"cheapest":2,"dearest":30,"averageStock":5,"best":"cup","names":["bowl","cup","plate"]}""",
            Some.Json(answer.At("shop")));
        Assert.Single(sql);
    }

    [Fact]
    public async Task Aggregates_of_nothing_are_nothing()
    {
        await using var ann = world.As(People.Ann);
        var shop = await ann.Actions.Shops.Open(Some.Name());
        var answer = await ann.Ask(
            "query($id: ID!) { shop(id: $id) { offers hasGaps worth cheapest averageStock best names } }", new { id = shop.Id });

        Assert.Equal("""{"offers":0,"hasGaps":false,"worth":0,"cheapest":null,"averageStock":null,"best":null,"names":[]}""", Some.Json(answer.At("shop")));
    }

    [Fact]
    public async Task Aggregates_are_filtered_and_sorted_by()
    {
        await using var ann = world.As(People.Ann);
        var (full, empty) = (await Stocked(ann), await ann.Actions.Shops.Open(Some.Name()));
        var answer = await ann.Ask(
            "query($ids: [ID!]) { shops(filter: { id: { in: $ids }, or: [{ worth: { gt: 40 } }, { offers: { eq: 0 } }] }, sort: [{ field: WORTH, order: ASC }]) { totalCount nodes { id } } }",
            new { ids = new[] { full.Id, empty.Id } });

        Assert.Equal($$"""{"totalCount":2,"nodes":[{"id":"{{empty.Id}}"},{"id":"{{full.Id}}"}]}""", Some.Json(answer.At("shops")));
    }

    [Fact]
    public async Task Arguments_are_given_for_each_place_of_a_selection()
    {
        await using var ann = world.As(People.Ann);
        var shop = await Stocked(ann);
        var sql = world.Sql.Listen();
        var answer = await ann.Ask(
            """query($id: ID!, $most: Decimal!) { shop(id: $id) { below(price: $most) few: below(price: 5, named: "p") none: titled titled(title: "!") } }""",
            new { id = shop.Id, most = 10 });

        Assert.Equal($$"""{"below":2,"few":1,"none":null,"titled":"{{shop.Name}}!"}""", Some.Json(answer.At("shop")));
        Assert.Single(sql);
    }

    [Fact]
    public async Task Arguments_beyond_their_limits_are_refused()
    {
        await using var ann = world.As(People.Ann);
        var shop = await Stocked(ann);
        var refusal = await ann.Refused(
            "query($id: ID!, $long: String!) { shop(id: $id) { below(price: 1001, named: $long) } }", new { id = shop.Id, @long = new string('a', 1001) });

        Assert.Equal(["price", "named"], refusal.Failures.Select(failure => failure.Path[0]));
    }

    [Fact]
    public async Task One_expression_is_used_in_another_in_queries_of_code()
    {
        await using var ann = world.As(People.Ann);
        var shop = await Stocked(ann);
        foreach (var price in new[] { 3m, 10m, 100m })
        {
            var expected = price switch { 3 => 1, 10 => 2, _ => 3 };
            var row = await ann.Actions.Shops.Read().Where(row => row.Id == shop.Id && Shop.Below(price, "").Of(row) == expected)
                .Select(row => new { Worth = Shop.Worth.Of(row), Count = Shop.Below(price, "").Of(row) }).SingleAsync();
            Assert.Equal((50m, expected), (row.Worth, row.Count));
        }

        Assert.Equal(2, await ann.Actions.Wares.Read().CountAsync(ware => ware.ShopId == shop.Id && !Ware.IsGone.Of(ware) && Shop.Offers.Of(ware.Shop) == 3));
    }

    [Fact]
    public async Task One_expression_is_used_in_another_in_memory()
    {
        await using var ann = world.As(People.Ann);
        var ware = await ann.Actions.Wares.Offer((await Stocked(ann)).Id, "pot", 7, 2);

        Assert.Equal(14, Ware.Value.Of(ware));
        Assert.False(Ware.IsGone.Of(ware));
    }

    [Fact]
    public async Task Policies_use_calculations_on_stored_records_and_on_those_just_made()
    {
        await using var ann = world.As(People.Ann);
        await using var robot = world.As(People.Robot);
        var shop = await Stocked(ann);

        Assert.Equal(3, await ann.Actions.Wares.Read().CountAsync(ware => ware.ShopId == shop.Id));
        Assert.Equal(2, await robot.Actions.Wares.Read().CountAsync(ware => ware.ShopId == shop.Id));
        (await Some.Refused(ann.Actions.Wares.Offer(shop.Id, "throne", 10_000, 1))).HasCode(FailureCode.Forbidden);
        await ann.Actions.Shops.Close(shop.Id);
        await ann.Actions.Wares.Offer(shop.Id, "spoon", 1, 1);
        (await Some.Refused(ann.Actions.Shops.Close(shop.Id))).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public void An_expression_that_uses_itself_is_refused() =>
        Assert.Contains("uses itself", Assert.Throws<InvalidOperationException>(() => Endless.Of(1)).Message, StringComparison.Ordinal);

    private static System.Linq.Expressions.Expression<Func<int, int>> Endless => number => Endless.Of(number) + 1;

    private static async Task<Shop> Stocked(Caller caller)
    {
        var shop = await caller.Actions.Shops.Open(Some.Name());
        await caller.Actions.Wares.Offer(shop.Id, "plate", 2, 5);
        await caller.Actions.Wares.Offer(shop.Id, "cup", 4, 10);
        await caller.Actions.Wares.Offer(shop.Id, "bowl", 30, 0);
        return shop;
    }
}
