using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>What a reading has found out about its actor: the condition under which something may be read.</summary>
/// <param name="Ask">Finds it out about another actor.</param>
/// <param name="Answer">The condition; actors of whom the same is known share it.</param>
internal sealed record ActorFact(Func<Actor, LambdaExpression?> Ask, LambdaExpression? Answer)
{
    public bool IsTrueOf(Actor actor) => ReferenceEquals(Ask(actor), Answer);
}
