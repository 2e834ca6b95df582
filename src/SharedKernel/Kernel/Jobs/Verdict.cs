using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Jobs;

/// <summary>What a run on a row means for the row.</summary>
internal enum Verdict
{
    /// <summary>It succeeded.</summary>
    Done,

    /// <summary>It did not, but the row no longer asks for it: somebody else was faster.</summary>
    Overtaken,

    /// <summary>Something that passes by itself stands in the way; that is no failure.</summary>
    PutOff,

    /// <summary>It succeeded and changed the row, which asks for it once more, such as an item whose committee did not decide.</summary>
    Again,

    /// <summary>It failed, or it succeeded and left the row as it was.</summary>
    Failed,
}

internal static class Verdicts
{
    extension(Verdict)
    {
        /// <summary>The verdict on a run.</summary>
        /// <param name="failure">What it threw, if it did.</param>
        /// <param name="now">The row's version after it; null when the row no longer matches.</param>
        /// <param name="before">The row's version before it.</param>
        public static Verdict Of(Exception? failure, uint? now, uint before) => (failure, now) switch
        {
            (null, null) => Verdict.Done,
            (_, null) => Verdict.Overtaken,
            (Refusal { Failures: [{ Code: FailureCode.Conflict or FailureCode.NotFound }, ..] }, _) => Verdict.PutOff,
            (null, { } version) when version != before => Verdict.Again,
            _ => Verdict.Failed,
        };
    }
}
