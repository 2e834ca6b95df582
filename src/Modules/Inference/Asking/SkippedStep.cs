namespace Knowledge.Inference.Asking;

/// <summary>What is left out when there is no time for it, the least missed first.</summary>
public enum SkippedStep
{
    /// <summary>The records of the cited items were not read: 'item' is null, the citation itself says where it stands.</summary>
    Items,

    /// <summary>The best sentences were compared by their words and their passage's meaning alone.</summary>
    Sentences,

    /// <summary>Fewer passages were read.</summary>
    Candidates,

    /// <summary>The search was by words alone.</summary>
    Meaning,

    /// <summary>The answer is one of an earlier time; all that it quotes is still accepted.</summary>
    Freshness,
}
