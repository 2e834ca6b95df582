using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Judges a record that was just made.</summary>
internal static class Making<TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <exception cref="Refusal">No rule allows the actor to make that record.</exception>
    public static async Task Demand(KnowledgeDb db, Actor actor, IAction<TRecord> message, TRecord record, CancellationToken cancellation)
    {
        if (!actor.IsSystem)
            await Policies.Relations.Load(db, record, RuleBook<TRecord>.Relations(message.Action), cancellation);
        if (!RuleBook<TRecord>.MayRun(message.Action, actor, record, message))
            throw Refusal.Forbidden(message.Action, TRecord.Facts, actor);
    }
}
