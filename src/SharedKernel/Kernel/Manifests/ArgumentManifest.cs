namespace Knowledge.Kernel.Manifests;

/// <summary>An argument of an action or a calculation.</summary>
/// <param name="Name">Its name for clients.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="IsRequired">Whether it must be given.</param>
public sealed record ArgumentManifest(string Name, string Summary, ValueManifest Type, bool IsRequired)
{
    /// <summary>The value it has when it is left out: a text, a number, a truth value or an enum's name for clients; null when there is none.</summary>
    public object? Default { get; init; }
}
