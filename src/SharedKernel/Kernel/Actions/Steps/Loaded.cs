namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Hands the loaded record from the pipeline to the generated handler.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class Loaded<TRecord>
{
    /// <summary>The record that the message names.</summary>
    public TRecord Record { get; internal set; } = default!;
}
