namespace Knowledge.Host.Door.Limits;

/// <summary>The bucket that a request is taken from.</summary>
/// <param name="Name">Which allowance it is, such as <c>signin</c>.</param>
/// <param name="Who">Whose it is: an address, a person, a node.</param>
/// <param name="Allowance">How much that is.</param>
internal sealed record Share(string Name, string Who, Allowance Allowance)
{
    /// <summary>Names the bucket, on all hosts alike.</summary>
    public string Key => $"knowledge:limit:{Name}:{Who}";

    /// <inheritdoc />
    public bool Equals(Share? other) => other is not null && Name == other.Name && Who == other.Who;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Who);
}

/// <summary>What a bucket answers.</summary>
/// <param name="IsGranted">Whether there was something left.</param>
/// <param name="Remaining">How many requests are left now.</param>
internal readonly record struct Draw(bool IsGranted, long Remaining);
