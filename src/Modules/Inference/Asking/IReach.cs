using Knowledge.Inference.Asking.Budgets;
using Knowledge.Library.Spaces;

namespace Knowledge.Inference.Asking;

/// <summary>Says what an asker may find, as it is at this moment.</summary>
internal interface IReach
{
    /// <exception cref="Refusal">It is not known in time: nothing is guessed.</exception>
    Task<Findable> Of(Actor actor, Budget budget);
}
