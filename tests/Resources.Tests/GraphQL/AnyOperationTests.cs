using CsCheck;
using GraphQL.Types;
using GraphQL.Validation;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Whatever a client says in the words of the schema is answered, or refused by name: nothing of it is an error of ours.</summary>
public sealed class AnyOperationTests(Shelf shelf) : IClassFixture<Shelf>
{
    /// <summary>It changes something in a query, which must fail.</summary>
    private const string Liar = "lieShelves";

    /// <summary>What a method of the sample throws is its own affair.</summary>
    private const string InSample = "at Knowledge.Sample.";

    [Fact]
    public Task Every_query_is_answered_or_refused_by_name() => NeverFails("query", shelf.World.Schema.Query, tries: 1500);

    [Fact]
    public Task Every_mutation_is_done_or_refused_by_name() => NeverFails("mutation", shelf.World.Schema.Mutation!, tries: 500);

    private async Task NeverFails(string kind, IObjectGraphType root, int tries)
    {
        shelf.World.Schema.Initialize();
        var fields = root.Fields.Where(field => field.Name != Liar).ToList();
        IReadOnlyList<Guid> keys = [.. shelf.Authors.Select(author => author.Id), .. await Keys()];
        var answered = 0;
        await Gen.Int.Select(seed => new OperationWriter(new Random(seed), keys).Write(kind, fields)).SampleAsync(
            async operation => answered += await IsAnswered(operation) ? 1 : 0, iter: tries, threads: 1);
        Assert.True(answered > tries / 5, $"Only {answered} of {tries} were answered.");
    }

    /// <summary>Whether it was answered, and not refused.</summary>
    private async Task<bool> IsAnswered(string operation)
    {
        await using var ann = shelf.World.As(People.Ann);
        var answer = await ann.Execute(operation);
        var failure = answer.Errors?.FirstOrDefault(error => !(error is ValidationError || error.InnerException is Refusal || error.InnerException?.StackTrace?.Contains(InSample, StringComparison.Ordinal) == true));
        Assert.True(failure is null, $"{operation}\n{failure}");
        return answer.Errors is null or { Count: 0 };
    }

    private async Task<IReadOnlyList<Guid>> Keys()
    {
        await using var ann = shelf.World.As(People.Ann);
        var books = (await ann.Ask("{ books(first: 20) { nodes { id reviews(first: 1) { nodes { id } } } } }")).At("books", "nodes").EnumerateArray().ToList();
        return [.. books.Select(book => book.At("id").GetGuid()), .. books.SelectMany(book => book.At("reviews", "nodes").EnumerateArray()).Select(review => review.At("id").GetGuid())];
    }
}
