using Knowledge.Inference.Engines;
using Knowledge.Inference.Ingest;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Inference.Passages;

/// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
[Resource, Identity(nameof(Item), nameof(Ordinal), nameof(Encoder))]
public sealed partial class Passage
{
    // What it is

    /// <summary>The item that it is a piece of.</summary>
    [BelongsTo]
    public Item Item { get; private set; } = null!;

    /// <summary>Its place in the item, from 0.</summary>
    [Field, Immutable]
    public int Ordinal { get; private set; }

    /// <summary>The words of the item's body, exactly.</summary>
    [Field, Immutable, Length(0, 100_000)]
    public string Text { get; private set; } = "";

    /// <summary>Where the text begins in the body, in characters.</summary>
    [Field, Immutable]
    public int Start { get; private set; }

    /// <summary>What encoded it. Another encoder makes passages of its own, beside these, until it has made all.</summary>
    [Field, Immutable, Filter, Length(1, 64)]
    public string Encoder { get; private set; } = "";

    /// <summary>The vector, floats of length 1, as many as the encoder makes.</summary>
    [Field, Immutable, Sensitive]
    public IReadOnlyList<float> Vector { get; private set; } = [];

    internal static Passage Of(Guid itemId, PassageText text, string encoder, float[] vector) => new()
    {
        ItemId = itemId,
        Ordinal = text.Ordinal,
        Text = text.Text,
        Start = text.Start,
        Encoder = encoder,
        Vector = vector,
    };

    // What it does

    /// <summary>Makes items searchable, many at once, since the encoder is fastest so.</summary>
    internal static Task Ingest(IReadOnlyList<Guid> itemIds, Ingesting ingesting, CancellationToken cancellation) => ingesting.Ingest(itemIds, cancellation);

    /// <summary>An item that was accepted not long ago and has no passages is to be made searchable: by the encoder that serves, and by the next one.</summary>
    [Trigger(nameof(Ingest), Every = "00:00:02", Batch = 32)]
    internal static Expression<Func<Item, bool>> Missing(KnowledgeDb db, ServingIndex serving, DateTimeOffset now) =>
        item => item.Status == ItemStatus.Accepted && item.DecidedAt > now.AddHours(-1)
            && (!db.Set<Passage>().Any(passage => passage.ItemId == item.Id && passage.Encoder == serving.Encoder)
            || !db.Set<Passage>().Any(passage => passage.ItemId == item.Id && passage.Encoder == serving.NextEncoder));

    /// <summary>So is one that was accepted long ago: to look for it means to look at all items, which is not done every two seconds.</summary>
    [Trigger(nameof(Ingest), Every = "00:10:00", Batch = 32)]
    internal static Expression<Func<Item, bool>> Overlooked(KnowledgeDb db, ServingIndex serving, DateTimeOffset now) =>
        item => item.Status == ItemStatus.Accepted && item.DecidedAt <= now.AddHours(-1)
            && (!db.Set<Passage>().Any(passage => passage.ItemId == item.Id && passage.Encoder == serving.Encoder)
            || !db.Set<Passage>().Any(passage => passage.ItemId == item.Id && passage.Encoder == serving.NextEncoder));

    /// <summary>Takes items out of the search.</summary>
    internal static Task Withdraw(IReadOnlyList<Guid> itemIds, Withdrawing withdrawing, CancellationToken cancellation) => withdrawing.Withdraw(itemIds, cancellation);

    /// <summary>What is not accepted any more answers no question.</summary>
    [Trigger(nameof(Withdraw), Every = "00:00:10", Batch = 32)]
    internal static Expression<Func<Item, bool>> Unfounded(KnowledgeDb db) =>
        item => item.Status != ItemStatus.Accepted && db.Set<Passage>().Any(passage => passage.ItemId == item.Id);

    // Who may
    public static void Policies(Policies<Passage> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Run(nameof(Ask), nameof(Search)).Always();
        may.Run(nameof(ForgetEncoder)).If(actor => actor.Is(Role.Administrator) || actor.Is(Role.Operator));
        may.Read.If((passage, actor) => passage.Item.Status == ItemStatus.Accepted && Space.IsReadBy.Of(passage.Item.Space, actor));
    }
}
