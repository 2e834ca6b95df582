using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Knowledge.Kernel.Storage;

/// <summary>The same point in time without an offset, which is how PostgreSQL keeps it.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
