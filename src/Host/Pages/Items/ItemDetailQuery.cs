using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Items;

/// <summary>Everything about one item, in five statements whatever its size.</summary>
internal sealed class ItemDetailQuery(Actions actions, CommitteesQuery committees, HistoryQuery history)
{
    /// <summary>The item; null when there is none that the visitor may see.</summary>
    public async Task<ItemDetail?> Find(Guid id, CancellationToken cancellation)
    {
        var (nodes, spaces) = (actions.Nodes.Read(), actions.Spaces.Read());
        var item = await actions.Items.Read().Where(row => row.Id == id)
            .Select(row => new
            {
                row.Title,
                row.Domain,
                row.Status,
                row.Body,
                row.Sources,
                row.Digest,
                row.CreatedAt,
                row.DecidedAt,
                row.RetractionReason,
                row.ArtifactName,
                row.ArtifactSize,
                row.ArtifactDigest,
                Space = spaces.Where(space => space.Id == row.SpaceId).Select(space => new SpaceChoice(space.Id, space.Name)).FirstOrDefault(),
                Submitter = nodes.Where(node => node.Id == row.SubmitterId).Select(node => node.Name).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (item is null)
            return null;
        var held = await committees.Of(id, cancellation);
        var artifact = item.ArtifactDigest is { } digest ? new ArtifactFact(item.ArtifactName ?? "unnamed", item.ArtifactSize ?? 0, digest) : null;
        var provenance = new Provenance(item.Submitter ?? "unknown", item.Digest, item.CreatedAt, item.DecidedAt, artifact);
        return new ItemDetail(
            id,
            item.Title,
            item.Domain,
            item.Status.ToString(),
            item.Space,
            item.Body,
            [.. item.Sources.Select(source => new SourceRow(source))],
            provenance,
            [.. held],
            await history.Of(id, held, cancellation)) { RetractionReason = item.RetractionReason };
    }
}
