using Knowledge.Inference.Asking.Budgets;

namespace Knowledge.Inference.Asking;

/// <summary>Says in which spaces an asker may read, as it is at this moment.</summary>
internal interface IReach
{
    /// <exception cref="Refusal">It is not known in time: nothing is guessed.</exception>
    Task<IReadOnlySet<Guid>> Of(Actor actor, Budget budget);
}
