namespace Knowledge.Kernel.Resources;

/// <summary>A record whose making yields a secret that is shown in the answer to that action and never again.</summary>
public interface IShownOnce
{
    /// <summary>The secret; null on every later occasion. It must not be a field: only a hash of it may be stored.</summary>
    string? Secret { get; }
}
