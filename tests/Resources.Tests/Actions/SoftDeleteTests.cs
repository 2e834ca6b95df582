using Knowledge.Kernel.Resources;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Magazines;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>What is destroyed softly is out of sight, and can come back.</summary>
public sealed class SoftDeleteTests(World world) : IClassFixture<World>
{
    private const string Query = """
        query($id: ID!, $article: ID!, $before: ID!) {
          magazine(id: $id) { size longest articles { totalCount nodes { title } } }
          article(id: $article) { title } before: article(id: $before) { nextId next { title } } articles(filter: { id: { eq: $article } }) { totalCount }
          magazines(filter: { id: { eq: $id }, size: { eq: 1 } }) { totalCount }
        }
        """;

    [Fact]
    public async Task No_read_relation_filter_count_or_calculation_shows_it()
    {
        await using var ann = world.As(People.Ann);
        var (magazine, article, before) = await Written(ann);
        var shown = await ann.Ask(Query, new { id = magazine.Id, article = article.Id, before = before.Id });
        Assert.Equal(("2", "0"), (Some.Json(shown.At("magazine", "size")), Some.Json(shown.At("magazines", "totalCount"))));
        await ann.Actions.Articles.Withdraw(article.Id);
        var answer = await ann.Ask(Query, new { id = magazine.Id, article = article.Id, before = before.Id });

        Assert.Equal($$$"""{"size":1,"longest":"{{{before.Title}}}","articles":{"totalCount":1,"nodes":[{"title":"{{{before.Title}}}"}]}}""", Some.Json(answer.At("magazine")));
        Assert.Equal(("null", "null", "0", "1"), (
            Some.Json(answer.At("article")), Some.Json(answer.At("before", "next")), Some.Json(answer.At("articles", "totalCount")), Some.Json(answer.At("magazines", "totalCount"))));
        await using var system = world.As(Actor.System);
        foreach (var caller in new[] { ann, system })
        {
            Assert.False(await caller.Actions.Articles.Read().AnyAsync(row => row.Id == article.Id));
            Assert.Equal(1, await caller.Actions.Magazines.Read().Where(row => row.Id == magazine.Id).Select(row => row.Articles.Count).SingleAsync());
            Assert.Equal(1, await caller.Actions.Magazines.Read().Where(row => row.Id == magazine.Id).SelectMany(row => row.Articles).CountAsync());
            Assert.Equal(1, await caller.Actions.Magazines.Read().Where(row => row.Id == magazine.Id).Select(row => Magazine.Size.Of(row)).SingleAsync());
        }
    }

    [Fact]
    public async Task It_stays_in_the_database_and_its_end_is_an_event()
    {
        await using var ann = world.As(People.Ann);
        var (_, article, _) = await Written(ann);
        await ann.Actions.Articles.Withdraw(article.Id);

        Assert.NotNull((await ann.Db.Set<Article>().AsNoTracking().SingleAsync(row => row.Id == article.Id)).DeletedAt);
        var last = (await ann.EventsOf(article.Id))[^1];
        Assert.Equal("Withdraw", last.Action);
        Assert.Null(last.Changes.RootElement.Text("deletedAt", 0));
    }

    [Fact]
    public async Task It_cannot_be_changed_until_it_is_restored()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        await using var robot = world.As(People.Robot);
        var (_, article, _) = await Written(ann);
        (await Some.Refused(ann.Actions.Articles.Restore(article.Id))).HasCode(FailureCode.NotFound, "id");
        await ann.Actions.Articles.Withdraw(article.Id);

        (await Some.Refused(ann.Actions.Articles.Retitle(article.Id, "new"))).HasCode(FailureCode.NotFound, "id");
        (await Some.Refused(ann.Actions.Articles.Withdraw(article.Id))).HasCode(FailureCode.NotFound, "id");
        (await Some.Refused(bob.Actions.Articles.Restore(article.Id))).HasCode(FailureCode.Forbidden);
        Assert.True(await ann.Actions.ReadDeleted<Article>().AnyAsync(row => row.Id == article.Id));
        Assert.False(await robot.Actions.ReadDeleted<Article>().AnyAsync());
        Assert.Null((await ann.Actions.Articles.Restore(article.Id)).DeletedAt);
        Assert.True(await ann.Actions.Articles.Read().AnyAsync(row => row.Id == article.Id));
        Assert.False(await ann.Actions.ReadDeleted<Article>().AnyAsync(row => row.Id == article.Id));
        Assert.False(await ann.Actions.ReadDeleted<Magazine>().AnyAsync());
    }

    [Fact]
    public async Task Those_who_look_after_the_network_list_what_they_could_read_before()
    {
        await using var ann = world.As(People.Ann);
        await using var admin = world.As(People.Admin);
        var (_, article, before) = await Written(ann);
        await ann.Actions.Articles.Withdraw(article.Id);
        const string Destroyed = "query ($ids: [ID!]) { deletedArticles(filter: { id: { in: $ids } }, sort: [{ field: CREATED_AT, order: ASC }]) { totalCount nodes { id title magazine { name } } } }";
        var ids = new { ids = new[] { article.Id, before.Id } };

        var found = (await admin.Ask(Destroyed, ids)).At("deletedArticles");
        Assert.Equal(1, found.At("totalCount").GetInt32());
        Assert.Equal(article.Title, found.Text("nodes", 0, "title"));
        Assert.Equal(FailureCode.Forbidden, Assert.Single((await ann.Refused(Destroyed, ids)).Failures).Code);

        await ann.Actions.Articles.Restore(article.Id);
        Assert.Equal(0, (await admin.Ask(Destroyed, ids)).At("deletedArticles", "totalCount").GetInt32());
    }

    [Fact]
    public async Task What_it_had_may_be_had_again_but_not_twice()
    {
        await using var ann = world.As(People.Ann);
        var (magazine, article, _) = await Written(ann);
        await ann.Actions.Articles.Withdraw(article.Id);
        await ann.Actions.Articles.Write(magazine.Id, article.Title);

        (await Some.Refused(ann.Actions.Articles.Restore(article.Id))).HasCode(FailureCode.Conflict, "title");
    }

    private static async Task<(Magazine Magazine, Article Article, Article Before)> Written(Caller caller)
    {
        var magazine = await caller.Actions.Magazines.Begin(Some.Name());
        var article = await caller.Actions.Articles.Write(magazine.Id, Some.Name() + " long");
        return (magazine, article, await caller.Actions.Articles.Write(magazine.Id, Some.Name(), article.Id));
    }
}
