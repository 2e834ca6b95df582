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

    /// <summary>It failed, or it succeeded and left the row as it was.</summary>
    Failed,
}

internal static class Verdicts
{
    extension(Verdict)
    {
        /// <summary>The verdict on a run.</summary>
        /// <param name="failure">What it threw, if it did.</param>
        /// <param name="matches">Whether the row still matches.</param>
        public static Verdict Of(Exception? failure, bool matches) => (failure, matches) switch
        {
            (null, false) => Verdict.Done,
            (_, false) => Verdict.Overtaken,
            (Refusal { Failures: [{ Code: FailureCode.Conflict or FailureCode.NotFound }, ..] }, true) => Verdict.PutOff,
            _ => Verdict.Failed,
        };
    }
}
