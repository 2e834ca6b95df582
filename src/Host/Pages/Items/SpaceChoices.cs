using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Items;

/// <summary>The spaces to choose from.</summary>
internal sealed class SpaceChoices(Actions actions)
{
    private const int Most = 200;

    /// <summary>Those that the visitor may read, by name; of very many the first 200.</summary>
    public Task<List<SpaceChoice>> All(CancellationToken cancellation) => actions.Spaces.Read()
        .OrderBy(space => space.Name).ThenBy(space => space.Id).Take(Most)
        .Select(space => new SpaceChoice(space.Id, space.Name)).ToListAsync(cancellation);
}

/// <summary>A space to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
internal sealed record SpaceChoice(Guid Id, string Name);
