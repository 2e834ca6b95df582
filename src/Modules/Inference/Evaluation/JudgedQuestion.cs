namespace Knowledge.Inference.Evaluation;

/// <summary>How one question went.</summary>
/// <param name="Ndcg">nDCG@10 of the documents found, 0 to 1.</param>
/// <param name="Recall">Recall@100, 0 to 1.</param>
/// <param name="ReciprocalRank">One divided by the place of the first relevant document among ten, else 0.</param>
/// <param name="Confidence">What the answer claims; null where it abstained.</param>
/// <param name="IsRight">Whether the answer holds the exact words that are known to answer or, where none are known, cites a relevant document first.</param>
/// <param name="Milliseconds">From the question to the answer, one question at a time.</param>
internal sealed record JudgedQuestion(double Ndcg, double Recall, double ReciprocalRank, double? Confidence, bool IsRight, double Milliseconds);
