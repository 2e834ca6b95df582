using System.Collections.Concurrent;
using Knowledge.Kernel.Cli;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>Reads, judges, signs and hands in a node's votes, and counts them.</summary>
internal sealed class Voting(GraphQLConnection connection, Judge judge, SimulatedKey key)
{
    private const int Attempts = 6;

    private const string Document = """
        mutation Cast($input: CastVoteInput!) { castVote(input: $input) { errors { code message path } } }
        """;

    private readonly ConcurrentDictionary<Guid, bool> taken = new();
    private readonly Lock turn = new();

    public Tally Tally { get; private set; } = Tally.Nothing;

    public int InFlight => taken.Count;

    /// <summary>Why the last vote that failed did.</summary>
    public string? Failure { get; private set; }

    /// <summary>False when the vote is being given already; after a reconnect the host asks again for what it still misses.</summary>
    public bool Take(VoteRequest request) => taken.TryAdd(request.RoundId, true);

    /// <summary>Gives the vote, or counts it as late or failed.</summary>
    public async Task Cast(VoteRequest request, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            var opinion = judge.Read(request);
            var late = !await Send(request, opinion, clock, cancellation);
            Count(late ? new Tally(0, 0, 1, 0) : opinion.Accepts ? new Tally(1, 0, 0, 0) : new Tally(0, 1, 0, 0));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && (failure is GraphQLFailure || Backoff.MayPass(failure)))
        {
            Failure = failure.Message;
            Count(new Tally(0, 0, 0, 1));
        }
        finally
        {
            taken.TryRemove(request.RoundId, out _);
        }
    }

    /// <returns>False when the round was decided without this vote.</returns>
    private async Task<bool> Send(VoteRequest request, Opinion opinion, TimeProvider clock, CancellationToken cancellation)
    {
        var signature = key.Sign(BallotText.Of(request.RoundId, request.Digest, opinion.Accepts, opinion.Reason));
        var input = new { roundId = request.RoundId, verdict = BallotText.VerdictName(opinion.Accepts), reason = opinion.Reason, signature };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.Mutate("castVote", Document, new { input }, cancellation);
                return true;
            }
            catch (GraphQLFailure failure) when (failure.Has("ROUND_CLOSED"))
            {
                return false;
            }
            catch (GraphQLFailure failure) when (failure.Has("ALREADY_VOTED"))
            {
                // An earlier attempt arrived, and only its answer was lost.
                return true;
            }
            catch (Exception failure) when (attempt < Attempts && !cancellation.IsCancellationRequested && MayPass(failure))
            {
                await Task.Delay(Backoff.Pause(attempt), clock, cancellation);
            }
        }
    }

    /// <summary>A vote counts once however often it is sent, so that whatever may pass is tried again.</summary>
    private static bool MayPass(Exception failure) =>
        Backoff.MayPass(failure) || (failure is GraphQLFailure refused && (refused.Has("CONFLICT") || refused.Has("INTERNAL")));

    private void Count(Tally more)
    {
        lock (turn)
            Tally += more;
    }
}
