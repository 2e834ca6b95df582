using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>Says that an action is of no use in the state that a record is in, by the table of states.</summary>
internal static class Closed
{
    /// <summary>Why the action would be refused; null when it would not be for its state, or nobody knows that.</summary>
    /// <param name="resource">Of which resource the record is.</param>
    /// <param name="action">The action.</param>
    /// <param name="value">The values that the record has, by name.</param>
    public static string? Why(AdminResource resource, ActionManifest action, Func<string, string?> value)
    {
        var ways = resource.Manifest.Transitions.Where(way => way.Action == action.Name).ToList();
        if (ways.Count == 0 || value(ways[0].Field) is not { } state || ways.Exists(way => way.From == state))
            return null;
        var from = ways.Select(way => Words.Of(way.From)).Distinct().ToList();
        var either = from is [var only] ? only : $"{string.Join(", ", from[..^1])} or {from[^1]}";
        return $"The {resource.One.ToLowerInvariant()} is {Words.Of(state)}; {Words.Of(action.Name)} takes one that is {either}.";
    }
}
