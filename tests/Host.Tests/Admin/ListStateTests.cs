using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

/// <summary>A list's address says all of it.</summary>
public sealed class ListStateTests
{
    private static readonly AdminResource Items = AdminSchema.Find("library", "items");

    [Fact]
    public void The_address_that_a_list_writes_is_the_list_that_it_reads()
    {
        var read = Read("?columns=title,status&where=status.in:ACCEPTED%0AREJECTED&where=domain.contains:a.b:c&sort=-title&after=abc");

        Assert.Empty(read.Problems);
        Assert.Equal(["title", "status"], read.Columns.Select(column => column.Name));
        Assert.Equal(["status.in:ACCEPTED\nREJECTED", "domain.contains:a.b:c"], read.Conditions.Select(condition => condition.Code));
        Assert.Equal(read.Href, Read(new Uri("http://host" + read.Href).Query).Href);
    }

    [Fact]
    public void Without_a_choice_there_are_a_few_columns_that_say_something()
    {
        var usual = Read("").Columns.Select(column => column.Name).ToList();

        Assert.Equal("title", usual[0]);
        Assert.Equal("createdAt", usual[^1]);
        Assert.Contains("status", usual);
        Assert.DoesNotContain("body", usual);
        Assert.DoesNotContain("digest", usual);
        Assert.True(usual.Count <= 6);
    }

    [Theory]
    [InlineData("body.contains:x", "cannot be filtered")]
    [InlineData("domain.gt:x", "cannot be compared")]
    [InlineData("status.eq:UNHEARD", "Choose one of")]
    [InlineData("createdAt.gt:yesterday", "UTC")]
    [InlineData("id.eq:12", "key of a record")]
    [InlineData("domain.eq:", "what to compare with")]
    [InlineData("nothing", "is no condition")]
    public void A_condition_that_is_wrong_is_a_problem_with_a_cure(string code, string cure)
    {
        var read = Read(QueryString.Create("where", code).Value!);

        Assert.Empty(read.Conditions);
        Assert.Contains(cure, Assert.Single(read.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_and_orders_that_do_not_exist_are_left_out()
    {
        var read = Read("?columns=title,tokenHash,nothing&sort=body");

        Assert.Equal(["title"], read.Columns.Select(column => column.Name));
        Assert.Null(read.Sort);
    }

    [Fact]
    public void The_head_of_a_column_leads_up_then_down_then_back()
    {
        var title = Items.Field("title")!;

        var up = SortKey.After(null, title);
        var down = SortKey.After(up, title);

        Assert.Equal(("title", "-title"), (up!.Code, down!.Code));
        Assert.Null(SortKey.After(down, title));
    }

    private static ListState Read(string query) => ListState.Read(Items, new QueryCollection(QueryHelpers.ParseQuery(query)));
}
