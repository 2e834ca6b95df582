using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.Options;

namespace Knowledge.Inference.Feedbacks;

/// <summary>What somebody who asked says of an item that answered. Enough of those who doubt it bring the item before another committee.</summary>
[Resource, Identity(nameof(GiverId), nameof(Item), nameof(QuestionDigest)), Index(nameof(Item), nameof(UpdatedAt))]
public sealed partial class Feedback
{
    // What it is

    /// <summary>The item that was cited.</summary>
    [BelongsTo]
    public Item Item { get; private set; } = null!;

    /// <summary>What was asked.</summary>
    [Field, Immutable, Length(1, 1000)]
    public string Question { get; private set; } = "";

    /// <summary>The SHA-256 of the question without its case and spaces, in hexadecimal.</summary>
    [Field, Immutable, Length(64, 64)]
    public string QuestionDigest { get; private set; } = "";

    /// <summary>What the item was as an answer.</summary>
    [Field, Filter]
    public Usefulness Verdict { get; private set; }

    /// <summary>Why, in the words of who says so.</summary>
    [Field, Length(0, 1000)]
    public string Note { get; private set; } = "";

    /// <summary>The person or the node that says so.</summary>
    [Field, Immutable, Filter]
    public Guid GiverId { get; private set; }

    // What it does

    /// <summary>Says of a cited item how it was as an answer; whoever has said something on the same question says it anew.</summary>
    /// <param name="itemId">The item that was cited.</param>
    /// <param name="question">What was asked.</param>
    [Create(ForAgents = true), Upsert(nameof(GiverId), nameof(Item), nameof(QuestionDigest))]
    public static Feedback Give(Actor actor, Guid itemId, string question, Usefulness verdict, string note = "")
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new Feedback
        {
            ItemId = itemId,
            Question = question,
            QuestionDigest = QuestionText.Digest(question),
            Verdict = verdict,
            Note = note,
            GiverId = actor.UserId ?? actor.NodeId ?? Guid.Empty,
        };
    }

    /// <summary>Takes it back.</summary>
    [Destroy]
    public void TakeBack()
    {
    }

    /// <summary>Brings a doubted item before another committee.</summary>
    internal static Task Reopen(Guid itemId, Actions actions, CancellationToken cancellation) => actions.As(Actor.System).Items.Reconsider(itemId, cancellation);

    /// <summary>An accepted item is doubted by enough of those who used it since it was accepted.</summary>
    [Trigger(nameof(Reopen), Every = "00:01:00", Also = [typeof(Feedback)])]
    internal static Expression<Func<Item, bool>> Doubted(KnowledgeDb db, IOptions<FeedbackSettings> settings)
    {
        var (said, enough) = (db.Set<Feedback>(), settings.Value.DoubtersForReview);
        return item => item.Status == ItemStatus.Accepted
            && said.Where(one => one.ItemId == item.Id && one.Verdict != Usefulness.Useful && one.UpdatedAt > item.DecidedAt)
                .Select(one => one.GiverId).Distinct().Count() >= enough;
    }

    // Who may
    public static void Policies(Policies<Feedback> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((feedback, actor) => feedback.GiverId == actor.UserId || feedback.GiverId == actor.NodeId);
        may.Read.If((feedback, actor) => actor.Is(Role.Administrator) || feedback.Item.Space.Members.Any(member =>
            (member.Role == SpaceRole.Reviewer || member.Role == SpaceRole.Owner) && SpaceMember.IsOf.Of(member, actor)));
        may.Read.If((feedback, actor) => actor.Is(Role.Operator) && Space.IsReadBy.Of(feedback.Item.Space, actor));
        may.Run(nameof(Give)).If((feedback, actor) =>
            (feedback.GiverId == actor.UserId || feedback.GiverId == actor.NodeId) && Space.IsReadBy.Of(feedback.Item.Space, actor));
        may.Run(nameof(TakeBack)).If((feedback, actor) => feedback.GiverId == actor.UserId || feedback.GiverId == actor.NodeId);
    }
}

/// <summary>What an item was as an answer.</summary>
public enum Usefulness
{
    /// <summary>It answered the question.</summary>
    Useful,

    /// <summary>It is not true, or does not answer the question.</summary>
    Wrong,

    /// <summary>It was true once.</summary>
    Outdated,
}
