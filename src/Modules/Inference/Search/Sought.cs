namespace Knowledge.Inference.Search;

/// <summary>A question's vector, and what it may find.</summary>
internal readonly record struct Sought(float[] Vector, SearchReach Reach);
