namespace Knowledge.Kernel.Resources;

/// <summary>Bounds of a text in characters, or of a list in entries; both ends are allowed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LengthAttribute(int min, int max) : Attribute
{
    /// <summary>The smallest length allowed.</summary>
    public int Min { get; } = min;

    /// <summary>The largest length allowed.</summary>
    public int Max { get; } = max;
}

/// <summary>Bounds of a number; both ends are allowed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class RangeAttribute(double min, double max) : Attribute
{
    /// <summary>The smallest value allowed.</summary>
    public double Min { get; } = min;

    /// <summary>The largest value allowed.</summary>
    public double Max { get; } = max;
}

/// <summary>A regular expression that the whole text, or each text of a list, must match.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PatternAttribute(string pattern) : Attribute
{
    /// <summary>The expression, in .NET syntax; it is matched with a time limit of 100 ms.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>What a person is told when the text does not match.</summary>
    public string? Message { get; init; }
}
