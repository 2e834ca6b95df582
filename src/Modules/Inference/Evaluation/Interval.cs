namespace Knowledge.Inference.Evaluation;

/// <summary>A number, and between which bounds it lies with 95 % confidence.</summary>
internal sealed record Interval(double Value, double Low, double High);
