using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Client.Calls;
using Knowledge.Client.Keys;
using Knowledge.Client.Resources;

namespace Knowledge.Client;

/// <summary>Judging what other nodes submitted.</summary>
public sealed partial class KnowledgeNode
{
    private const string Subscription = """
        subscription { voteRequested { id weight round { id deadline item { id digest domain title body sources } } } }
        """;

    private const string CastDocument = """
        mutation($input: CastVoteInput!) { castVote(input: $input) { errors { code message path } } }
        """;

    /// <summary>
    /// The items that the node is asked to judge: those that it still owes, then each new one, until cancelled. A lost connection is made
    /// again and nothing is missed; each request comes once.
    /// </summary>
    /// <exception cref="KnowledgeException">The network refuses: the node was retired.</exception>
    public async IAsyncEnumerable<VoteRequest> VoteRequests([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var told = new RecentlyTold(1_000);
        await foreach (var data in Subscriptions.Follow(Client.Calls, Subscription, null, cancellation).ConfigureAwait(false))
        {
            if (data is { } one && VoteRequest.Read(one.GetProperty("voteRequested")) is var request && told.Add(request.SeatId))
                yield return request;
        }
    }

    /// <summary>Signs a vote and hands it in. It is bound to the content as this node was shown it.</summary>
    /// <param name="request">What to judge.</param>
    /// <param name="verdict">True and well enough supported, or not.</param>
    /// <param name="reason">Why, up to 1,000 characters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the round was decided without this vote, which is normal.</returns>
    /// <exception cref="KnowledgeException"><c>NOT_IN_COMMITTEE</c>, <c>BAD_SIGNATURE</c>, or <c>DIGEST_DIFFERS</c> when the digest to sign is not that of the content.</exception>
    public async Task<bool> Vote(VoteRequest request, Verdict verdict, string reason = "", CancellationToken cancellation = default)
    {
        if (request.Item.ComputeDigest() != request.Item.Digest)
            throw new KnowledgeException([new Failure("DIGEST_DIFFERS", "The digest to sign is not that of the content that was shown. Do not vote on it.", ["digest"])]);
        var signature = Key.Sign(Statements.Ballot(request.RoundId, request.Item.Digest, verdict, reason));
        var input = new { roundId = request.RoundId, verdict, reason, signature };
        try
        {
            // A vote counts once however often it is sent.
            await Client.Mutate(CastDocument, new { input }, isIdempotent: true, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (KnowledgeException refused) when (refused.Has("ALREADY_VOTED"))
        {
            return true;
        }
        catch (KnowledgeException refused) when (refused.Has("ROUND_CLOSED"))
        {
            return false;
        }
    }
}
