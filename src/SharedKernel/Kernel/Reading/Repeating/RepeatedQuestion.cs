using GraphQL.Validation;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading.Plans;

namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>A question that was read once, to be asked again by whom it means the same and with the values of other variables.</summary>
internal sealed class RepeatedQuestion(Plan plan, object?[] values, Func<Variables, object?[], bool>[] fills, ActorFact[] facts)
{
    /// <summary>The question of another request; null when it would be another question.</summary>
    /// <exception cref="Refusal">A value is wrong.</exception>
    public Question? Of(Variables variables, Actor actor)
    {
        foreach (var fact in facts)
        {
            if (!fact.IsTrueOf(actor))
                return null;
        }

        var own = values.AsSpan().ToArray();
        foreach (var fill in fills)
        {
            if (!fill(variables, own))
                return null;
        }

        return new(plan, own);
    }
}
