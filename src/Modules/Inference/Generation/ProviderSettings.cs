using Knowledge.Library.Spaces;

namespace Knowledge.Inference.Generation;

/// <summary>The model providers that may put answers into words; configuration section <c>Inference</c>. Without one answers are quotes alone.</summary>
public sealed class GenerationSettings
{
    /// <summary>The providers, the one to ask first before those that stand in for it.</summary>
    public IReadOnlyList<ProviderSettings> Providers { get; set; } = [];

    internal bool IsSound => Providers.Count <= 20 && Providers.All(provider => provider.IsSound);
}

/// <summary>A model provider: <c>Inference:Providers:0</c> and so on.</summary>
public sealed class ProviderSettings
{
    /// <summary>Which protocol it speaks.</summary>
    public ProviderKind Kind { get; set; }

    /// <summary>Its address: <c>https://api.openai.com/v1</c>, <c>http://localhost:11434</c>, <c>https://api.anthropic.com</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name.</summary>
    public string Model { get; set; } = "";

    /// <summary>The key, where it wants one.</summary>
    public string? Key { get; set; }

    /// <summary>Spaces of which kinds it may read: those that are public or internal unless told.</summary>
    public IReadOnlyList<SpaceVisibility>? Levels { get; set; }

    /// <summary>Spaces that it may read whatever kind they are.</summary>
    public IReadOnlyList<Guid> Spaces { get; set; } = [];

    /// <summary>The price of a million tokens that it reads, in whatever currency.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 1e6)]
    public decimal PricePerMillionIn { get; set; }

    /// <summary>The price of a million tokens that it writes.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 1e6)]
    public decimal PricePerMillionOut { get; set; }

    /// <summary>How long it may think before its first word, and pause between two.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    internal bool IsSound =>
        Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" } && Model.Length is > 0 and <= 200 && Patience > TimeSpan.Zero && Patience <= TimeSpan.FromMinutes(5)
        && PricePerMillionIn >= 0 && PricePerMillionOut >= 0;

    internal bool MayRead(Guid space, SpaceVisibility visibility) =>
        Spaces.Contains(space) || (Levels ?? [SpaceVisibility.Public, SpaceVisibility.Internal]).Contains(visibility);

    internal decimal Cost(long read, long written) => ((read * PricePerMillionIn) + (written * PricePerMillionOut)) / 1_000_000;
}

/// <summary>The protocols of providers.</summary>
public enum ProviderKind
{
    /// <summary>That of OpenAI, which many others speak.</summary>
    OpenAI,

    /// <summary>That of Ollama.</summary>
    Ollama,

    /// <summary>That of Anthropic.</summary>
    Anthropic,
}
