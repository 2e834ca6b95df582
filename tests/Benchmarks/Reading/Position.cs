using System.Globalization;

namespace Knowledge.Benchmarks.Reading;

/// <summary>A place in the list of a domain, in the words of each server.</summary>
internal sealed record Position(int Item, string Domain, Guid Id, string Time, string? Ours, string? PostGraphile)
{
    /// <summary>As it is written into an address.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"domain={Domain}&time={Uri.EscapeDataString(Time)}&id={Id}");
}
