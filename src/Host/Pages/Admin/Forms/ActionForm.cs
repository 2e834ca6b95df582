using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Records;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>The form of an action.</summary>
/// <param name="Resource">Of which resource.</param>
/// <param name="Action">Which action.</param>
/// <param name="Record">The record that it is about, when it is about one.</param>
/// <param name="Fields">What is to be filled in.</param>
internal sealed record ActionForm(AdminResource Resource, ActionManifest Action, Guid? Record, IReadOnlyList<FormField> Fields)
{
    /// <summary>What was wrong with the whole, in words.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The version of the record that the form was shown with: it is sent along, so that nothing is done to another one unseen.</summary>
    public string? Version { get; init; }

    /// <summary>The latest event of the record that was known when the form was shown.</summary>
    public long Seen { get; init; }

    /// <summary>That event, to say what it was when the form stays open over it.</summary>
    public HistoryEntry? Latest { get; init; }

    /// <summary>What happened to the record since, when that is why nothing was done.</summary>
    public IReadOnlyList<HistoryEntry> Meanwhile { get; init; } = [];

    /// <summary>Whether it was refused because the record has another version by now.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>What it did, when it was done.</summary>
    public Done? Done { get; init; }

    /// <summary>Why the action is of no use in the state that the record is in; null when it is of use.</summary>
    public string? Closed { get; init; }

    /// <summary>The ids of the forms beside it that its action may open or close, for a page that shows them; empty when it moves no record.</summary>
    public string Others { get; init; } = "";

    /// <summary>The name of whom the visitor acts as: then the visitor confirms that this is meant.</summary>
    public string? ConfirmAs { get; init; }

    /// <summary>Whether somebody has asked for it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether somebody has just sent it.</summary>
    public bool WasSent { get; init; }

    /// <summary>Whether it was refused.</summary>
    public bool IsRefused => IsOutdated || Problems.Count > 0 || Fields.Any(one => one.Problem is not null);

    /// <summary>The id of the form in the page.</summary>
    public string Id => "act-" + Action.GraphQL;

    /// <summary>How people call the action.</summary>
    public string Label => Words.Of(Action.Name);

    /// <summary>Where it is sent.</summary>
    public string Target => $"{(Record is { } id ? Resource.PathOf(id) : Resource.Path)}?handler=Act&act={Action.Name}";

    /// <summary>A form that nobody has filled in; what the action would change has the value that it has.</summary>
    public static ActionForm Empty(AdminResource resource, ActionManifest action, Guid? record, Func<string, string?> value) =>
        new(resource, action, record, [.. FormField.Of(action.Arguments).Select(field => field with { Text = value(field.Path) ?? "" })])
        {
            Closed = Forms.Closed.Why(resource, action, value),
        };
}

/// <summary>What an action did.</summary>
/// <param name="Words">In a sentence.</param>
/// <param name="Record">The record that it made or changed; null when there is none any more, or none that the actor may see.</param>
/// <param name="Secret">What is shown this once.</param>
/// <param name="Result">What it answered; null when there is nothing to answer.</param>
internal sealed record Done(string Words, Guid? Record, string? Secret, ResultValue? Result);
