namespace Knowledge.Kernel.Policies;

/// <summary>What the database says of a record that somebody asks about.</summary>
/// <param name="Readable">Whether the actor may see the record.</param>
/// <param name="Runnable">Whether it may do what is asked.</param>
/// <param name="PerhapsRunnable">Whether it may with some arguments.</param>
/// <param name="Rules">Whether each rule holds.</param>
internal sealed record RulingFacts(bool Readable, bool Runnable, bool PerhapsRunnable, bool[] Rules);
