namespace Knowledge.Sample.Crates;

/// <summary>A crate, whose fields have limits of every kind.</summary>
[Resource]
public sealed partial class Crate
{
    // What it is

    /// <summary>What is written on it.</summary>
    [Field, Length(3, 10), Pattern("[A-Z]+|[0-9]{3,}")]
    public string Code { get; private set; } = "";

    /// <summary>In kilograms, if it was weighed.</summary>
    [Field, Range(1, 50)]
    public int? Weight { get; private set; }

    /// <summary>What it costs to send.</summary>
    [Field, Range(0.5, 99.5)]
    public decimal Postage { get; private set; } = 1;

    /// <summary>What sticks on it.</summary>
    [Field, Length(1, 3)]
    public IReadOnlyList<string> Labels { get; private set; } = [];

    // What it does

    /// <summary>Packs it.</summary>
    [Create]
    public static Crate Pack(string code, IReadOnlyList<string> labels, int? weight = null) => new() { Code = code, Weight = weight, Labels = labels };

    /// <summary>Writes something else on it, which no argument holds to the limits.</summary>
    [Update]
    public void Overwrite(string text) => Code = text;

    /// <summary>Puts more into it.</summary>
    [Update]
    public void Fill(int kilograms, decimal price) => (Weight, Postage) = (kilograms, price);

    /// <summary>Sticks so many labels on it.</summary>
    [Update]
    public void Stick(int times) => Labels = [.. Enumerable.Repeat("label", times)];

    // Who may
    public static void Policies(Policies<Crate> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.If(actor => actor.IsUser);
    }
}
