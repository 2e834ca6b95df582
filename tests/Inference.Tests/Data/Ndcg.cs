namespace Knowledge.Inference.Tests.Data;

/// <summary>How good a ranking is: normalised discounted cumulative gain of its first ten, from 0 to 1.</summary>
internal static class Ndcg
{
    private const int Depth = 10;

    internal static double Of(IEnumerable<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var ideal = Gain(grades.Values.OrderDescending());
        return ideal == 0 ? 0 : Gain(ranking.Select(id => grades.GetValueOrDefault(id))) / ideal;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}
