namespace Knowledge.Network.Keys;

/// <summary>What a public key is made of, and how signatures are verified with it: one kind for each curve.</summary>
internal abstract record KeyPoint
{
    /// <summary>The JSON Web Key with only its required members in the order of RFC 7638.</summary>
    public abstract string Jwk { get; }

    /// <summary>Whether the signature over the data was made with the private half.</summary>
    public abstract bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
