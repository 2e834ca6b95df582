using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Sample.Parcels;

/// <summary>Says that a parcel was sent; made by triggers on the rows of another resource.</summary>
[Resource, Identity(nameof(Parcel))]
public sealed partial class Receipt
{
    // What it is

    /// <summary>The parcel.</summary>
    [BelongsTo]
    public Parcel Parcel { get; private set; } = null!;

    /// <summary>How many receipts were stamped in the same go; none before.</summary>
    [Field]
    public int? Stamp { get; private set; }

    // What it does

    /// <summary>Writes the receipt of a parcel.</summary>
    [Create]
    internal static Receipt Write(Guid parcelId) => new() { ParcelId = parcelId };

    /// <summary>Stamps receipts, as many at once as there are; a parcel with an unlucky label spoils the whole go.</summary>
    internal static async Task Stamping(IReadOnlyList<Guid> receiptIds, KnowledgeDb db, CancellationToken cancellation)
    {
        var receipts = await db.Set<Receipt>().Include(receipt => receipt.Parcel).Where(receipt => receiptIds.Contains(receipt.Id)).ToListAsync(cancellation);
        if (receipts.Exists(receipt => receipt.Parcel.Label == "unlucky"))
            throw new InvalidOperationException("The stamp broke.");
        foreach (var receipt in receipts)
            receipt.Stamp = receipts.Count;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>As many receipts as parcels that are kept.</summary>
    internal static Task<int> Room(KnowledgeDb db, CancellationToken cancellation) =>
        db.Set<Parcel>().CountAsync(parcel => parcel.Status == ParcelStatus.Kept, cancellation);

    /// <summary>What was sent has a receipt.</summary>
    [Trigger(nameof(Write))]
    internal static Expression<Func<Parcel, bool>> Missing(KnowledgeDb db) =>
        parcel => parcel.Status == ParcelStatus.Sent && !db.Set<Receipt>().Any(receipt => receipt.ParcelId == parcel.Id);

    /// <summary>Receipts are stamped when there is room for them.</summary>
    [Trigger(nameof(Stamping), Attempts = 1, Limit = nameof(Room), Also = [typeof(Parcel)])]
    internal static Expression<Func<Receipt, bool>> Blank => receipt => receipt.Stamp == null;

    // Who may
    public static void Policies(Policies<Receipt> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Write)).If(actor => actor.IsSystem);
    }
}
