namespace Knowledge.Inference.Search;

/// <summary>A passage that a search found.</summary>
/// <param name="Passage">What was found.</param>
/// <param name="Score">How well it fits in comparison to the others of this search, from 0 to 1.</param>
/// <param name="Lexical">Its BM25 score, from 0 without an upper bound: how much of the question's wording it has.</param>
/// <param name="Semantic">Its cosine with the question, from -1 to 1; 0 where the question came without a vector.</param>
public sealed record PassageHit(IndexedPassage Passage, double Score, double Lexical, double Semantic);
