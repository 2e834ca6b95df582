using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Consensus.Rounds;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Consensus.Votes;

/// <summary>The subscription <c>voteRequested</c>: first what the calling node still owes, then each new request. Nothing is missed across a reconnect.</summary>
internal static class VoteRequests
{
    private const int Most = 500;

    public static void AddTo(GraphSchema schema)
    {
        var seat = schema.Of<Seat>();
        schema.Subscriptions.AddField(new FieldType
        {
            Name = "voteRequested",
            Description = "The seats in which the calling node's vote is awaited: those open now, then each new one.",
            ResolvedType = new NonNullGraphType(seat),
            Resolver = new FuncFieldResolver<Row>(context => (Row)context.Source!),
            StreamResolver = new SourceStreamResolver<Row>(context => new Stream<Row>(cancellation => Requests(seat, context, cancellation))),
        });
    }

    private static IAsyncEnumerable<Row> Requests(ResourceType<Seat> type, IResolveFieldContext context, CancellationToken cancellation)
    {
        var services = context.RequestServices!;
        var node = services.GetRequiredService<CurrentActor>().Actor.NodeId
            ?? throw new Refusal(FailureCode.Forbidden, "Only a node is asked to vote; use a node's access token.");
        var live = services.GetRequiredService<LiveEvents>().Listen(cancellation);
        var selected = SelectedField.Of(context);
        return Rows();

        async IAsyncEnumerable<Row> Rows()
        {
            var told = new HashSet<Guid>();
            foreach (var row in await Fresh(null))
                yield return row;
            await foreach (var change in live)
            {
                if (change is not { Resource: nameof(Round), Action: nameof(Round.Open) })
                    continue;
                foreach (var row in await Fresh(change.RecordId))
                    yield return row;
            }

            async Task<IEnumerable<Row>> Fresh(Guid? round)
            {
                var seats = await Awaited(services, node, round, cancellation);
                var rows = await type.Rows(context, seats, selected);
                return seats.Where(told.Add).Where(rows.ContainsKey).Select(seat => rows[seat]);
            }
        }
    }

    private static async Task<List<Guid>> Awaited(IServiceProvider services, Guid node, Guid? round, CancellationToken cancellation)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var seats = scope.ServiceProvider.GetRequiredService<Actions>().As(Actor.System).Seats.Read()
            .Where(seat => seat.NodeId == node && seat.Status == SeatStatus.Requested);
        if (round is { } one)
            seats = seats.Where(seat => seat.RoundId == one);
        return await seats.OrderBy(seat => seat.Id).Select(seat => seat.Id).Take(Most).ToListAsync(cancellation);
    }
}
