using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Admin.Explaining;

/// <summary>Asks for explanations, if there is somebody to ask.</summary>
internal sealed class ExplainQuery(IServiceProvider services, ActorSearch actors, AdminVisit visit)
{
    private const int LongestName = 200;

    /// <summary>The question and its answer; null when the screens do not explain.</summary>
    public async Task<ExplainView?> Ask(AdminResource resource, Guid record, IQueryCollection query, CancellationToken cancellation)
    {
        if (services.GetService<IExplanations>() is not { } explanations)
            return null;
        string[] known = ["Read", .. resource.Manifest.Actions.Where(action => action.Kind != "read").Select(action => action.Name)];
        var (action, who) = (query["explain"].FirstOrDefault(), query["who"].FirstOrDefault()?.Trim());
        var view = new ExplainView(known, action, who, [], null, null, visit.MayActAsOthers);
        if (action is null || !known.Contains(action))
            return view;
        var choices = await Choices(who, cancellation);
        if (choices is not [var choice] || await Actor(choice, cancellation) is not { } actor)
            return view with { Choices = choices };
        return view with { Actor = choice.Name, Answer = await explanations.Explain(resource.Manifest.Name, action, record, actor, cancellation) };
    }

    /// <summary>Nobody named is the visitor, or whom the visitor acts as; only administrators ask about others.</summary>
    private async Task<IReadOnlyList<Choice>> Choices(string? who, CancellationToken cancellation) => who switch
    {
        null or "" => [new(visit.Actor.Kind, visit.Actor.Id, visit.Actor.Name, "")],
        _ when !visit.MayActAsOthers || who.Length > LongestName => [],
        "anonymous" => [new(ActorKind.Anonymous, null, "The anonymous", "")],
        _ => await actors.Named(who, cancellation),
    };

    private async Task<Actor?> Actor(Choice choice, CancellationToken cancellation) =>
        choice.Id == visit.Actor.Id && choice.Kind == visit.Actor.Kind ? visit.Actor : await actors.Find(choice.Kind, choice.Id, cancellation);
}
