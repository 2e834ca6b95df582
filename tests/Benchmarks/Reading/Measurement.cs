using Knowledge.Benchmarks.Load;

namespace Knowledge.Benchmarks.Reading;

/// <summary>One burst on one server.</summary>
/// <param name="Server">Its name.</param>
/// <param name="Result">Throughput and times.</param>
/// <param name="Cpu">Microseconds of the processor that the server took for a request.</param>
/// <param name="Database">The same of PostgreSQL.</param>
internal sealed record Measurement(string Server, BurstResult Result, double Cpu, double Database);
