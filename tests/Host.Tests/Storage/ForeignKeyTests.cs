using Knowledge.Host.Tests.Attacks;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Storage;

/// <summary>Who points to a record is found by an index, in every table of all modules.</summary>
public sealed class ForeignKeyTests(ServedNetwork network)
{
    [Fact]
    public async Task Every_foreign_key_begins_an_index()
    {
        var keys = await Keys();
        Assert.All(keys, key => Assert.True(Indexes(key).Any(columns => columns[0] == key.Properties[0]), $"{key} has no index."));
    }

    [Fact]
    public async Task What_a_record_lists_is_indexed_in_the_order_of_the_list()
    {
        var lists = (await Keys()).Where(key => key.PrincipalToDependent is { IsCollection: true }).ToList();
        Assert.NotEmpty(lists);
        Assert.All(lists, key => Assert.True(
            Indexes(key).Any(columns => columns.SequenceEqual([key.Properties[0], key.DeclaringEntityType.FindPrimaryKey()!.Properties[0]])), $"{key} is listed and would be sorted."));
    }

    private async Task<List<IForeignKey>> Keys()
    {
        await using var scope = network.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<KnowledgeDb>().Model;
        return [.. model.GetEntityTypes().Where(type => typeof(IResource).IsAssignableFrom(type.ClrType)).SelectMany(type => type.GetForeignKeys())];
    }

    private static IEnumerable<IReadOnlyList<IProperty>> Indexes(IForeignKey key) =>
        key.DeclaringEntityType.GetIndexes().Select(index => index.Properties).Concat(key.DeclaringEntityType.GetKeys().Select(own => own.Properties));
}
