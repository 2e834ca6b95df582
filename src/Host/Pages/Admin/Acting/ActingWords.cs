using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Admin.Acting;

/// <summary>What sort of actor, in words.</summary>
internal static class ActingWords
{
    /// <summary>The words.</summary>
    public static string Of(ActorKind kind) => kind switch
    {
        ActorKind.User => "a person",
        ActorKind.Node => "a node",
        ActorKind.System => "the system",
        _ => "somebody who has not signed in",
    };
}
