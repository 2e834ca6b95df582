using System.Globalization;
using GraphQL;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>A document that asks for more than one operation may: what, how much of it, how much is allowed, and what to do.</summary>
internal sealed class LimitExceeded : ExecutionError
{
    public LimitExceeded(string code, string measured, long actual, long limit, string cure)
        : base($"The operation has {measured} of {Text(actual)}; the limit is {Text(limit)}. {cure}")
    {
        Code = code;
        Extensions = new Dictionary<string, object?> { ["actual"] = actual, ["limit"] = limit };
    }

    private static string Text(long number) => number >= Measure.Ceiling
        ? "more than " + Measure.Ceiling.ToString("N0", CultureInfo.InvariantCulture)
        : number.ToString("N0", CultureInfo.InvariantCulture);
}
