using System.Data.Common;
using GraphQL;
using Knowledge.Kernel.GraphQL;
using Knowledge.Library.Items;

namespace Knowledge.Inference.Asking;

/// <summary>The records of cited items, as far as the asker may read them, by the place that selects them.</summary>
internal sealed class CitedItems
{
    private readonly Dictionary<string, IReadOnlyDictionary<Guid, Row>> _byPlace = new(StringComparer.Ordinal);

    /// <summary>All of them in one statement for each place that selects them.</summary>
    /// <returns>Null when the database did not answer in time: an answer without them is better than none.</returns>
    public static async Task<CitedItems?> Read(IResolveFieldContext context, GraphSchema schema, Answer answer, TimeSpan left, TimeProvider clock)
    {
        try
        {
            return await Read(context, schema, answer).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, context.CancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or DbException)
        {
            return null;
        }
    }

    public Row? Of(string place, Guid item) => _byPlace[place].GetValueOrDefault(item);

    /// <summary>The name of a place.</summary>
    public static string Place(string citations, string item) => $"{citations}/{item}";

    private static async Task<CitedItems> Read(IResolveFieldContext context, GraphSchema schema, Answer answer)
    {
        var read = new CitedItems();
        var ids = answer.Citations.Select(citation => citation.ItemId).Distinct().ToList();
        foreach (var citations in SelectedField.Of(context).Children.Where(field => field.Name == "citations"))
        {
            foreach (var item in citations.Children.Where(field => field.Name == "item"))
                read._byPlace[Place(citations.Key, item.Key)] = ids.Count == 0 ? new Dictionary<Guid, Row>() : await schema.Of<Item>().Rows(context, ids, item);
        }

        return read;
    }
}
