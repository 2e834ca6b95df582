using Knowledge.Inference.Engines;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Inference.Passages;

/// <summary>What one encoder leaves behind when another has taken its place.</summary>
public sealed partial class Passage
{
    /// <summary>Deletes the passages of an encoder that serves no more and is not to come back: that would mean to encode everything again.</summary>
    /// <param name="encoder">The encoder's name, as passages show it.</param>
    /// <returns>How many passages were deleted.</returns>
    [Action(Name = "forgetEncoder")]
    internal static async Task<int> ForgetEncoder([Length(1, 64)] string encoder, KnowledgeDb db, ServingIndex serving, CancellationToken cancellation)
    {
        if (encoder == serving.Encoder || encoder == serving.NextEncoder)
            throw new Refusal(FailureCode.Invalid, $"The encoder '{encoder}' serves, or is about to. Set Inference:Encoder to another one on every host, and wait until it has taken over.", nameof(encoder));
        var forgotten = await db.Set<Passage>().Where(passage => passage.Encoder == encoder).ExecuteDeleteAsync(cancellation);
        return forgotten > 0 ? forgotten : throw new Refusal(FailureCode.NotFound, $"No passage is of an encoder '{encoder}'. There are those of {await Known(db, cancellation)}.", nameof(encoder));
    }

    private static async Task<string> Known(KnowledgeDb db, CancellationToken cancellation) =>
        await db.Set<Passage>().Select(passage => passage.Encoder).Distinct().Order().Take(5).ToListAsync(cancellation) is { Count: > 0 } names ? string.Join(", ", names) : "none";
}
