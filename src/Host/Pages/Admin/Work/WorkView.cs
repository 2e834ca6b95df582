using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Work;

/// <summary>What triggers have failed on or put off, as its page shows it.</summary>
/// <param name="State">Which of it.</param>
/// <param name="Triggers">Every trigger that is declared.</param>
/// <param name="Rows">This page of it.</param>
/// <param name="HasMore">Whether there is another page.</param>
internal sealed record WorkView(WorkState State, IReadOnlyList<WorkTrigger> Triggers, IReadOnlyList<WorkRow> Rows, bool HasMore)
{
    /// <summary>How many rows are tried again.</summary>
    public int Waiting => Triggers.Sum(trigger => trigger.Waiting);

    /// <summary>How many were given up.</summary>
    public int Dead => Triggers.Sum(trigger => trigger.Dead);
}

/// <summary>A trigger and how it fares.</summary>
/// <param name="Name">Its full name, such as <c>network.Node.Silent</c>.</param>
/// <param name="Declared">What its declaration says; null when no module has it any more.</param>
/// <param name="Rows">The resource of its rows.</param>
/// <param name="Waiting">How many rows it tries again.</param>
/// <param name="Dead">How many it has given up.</param>
internal sealed record WorkTrigger(string Name, TriggerManifest? Declared, AdminResource? Rows, int Waiting, int Dead)
{
    /// <summary>How people call it.</summary>
    public string Label => Words.Of(Name[(Name.LastIndexOf('.') + 1)..]);

    /// <summary>The pause between two looks, in words.</summary>
    public string Every => Declared is null ? "never" : TimeSpan.FromSeconds(Declared.Every) switch
    {
        { TotalMinutes: < 1 } time => $"{time.TotalSeconds:0.#} s",
        { TotalHours: < 1 } time => $"{time.TotalMinutes:0.#} min",
        var time => $"{time.TotalHours:0.#} h",
    };
}

/// <summary>A row that is due still.</summary>
/// <param name="Record">What is kept of it.</param>
/// <param name="Trigger">Its trigger.</param>
/// <param name="Link">Where the row itself is; null when no module has the trigger any more.</param>
internal sealed record WorkRow(DueRecord Record, WorkTrigger Trigger, RecordLink? Link);
