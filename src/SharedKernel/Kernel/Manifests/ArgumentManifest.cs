namespace Knowledge.Kernel.Manifests;

/// <summary>An argument of an action or a calculation.</summary>
/// <param name="Name">Its name for clients.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="IsRequired">Whether it must be given.</param>
public sealed record ArgumentManifest(string Name, string Summary, ValueManifest Type, bool IsRequired);
