using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Riddles;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>Somebody under some rules and with some rights, who may want to know more than that.</summary>
internal sealed record Suspect(Actor Who, int[] Rules, Suspect.Right[] Rights)
{
    /// <summary>Rules that show something.</summary>
    private static readonly Gen<int> Opening = Gen.Frequency((2, Gen.OneOf(0, 1, 2, 3)), (3, Gen.OneOf(9, 10, 11, 20, 21, 24, 30, 40, 41)));

    /// <summary>Rules that hide something, or everything.</summary>
    private static readonly Gen<int> Closing = Gen.Frequency((8, Gen.OneOf(4, 5, 12, 22, 31)), (1, Gen.OneOf(6, 7, 23, 42)));

    /// <summary>Rules that allow actions, and one that forbids them.</summary>
    private static readonly Gen<int> Acting = Gen.OneOf(25, 32, 43, 8);

    private static readonly Gen<Right> Given = Gen.Select(Gen.OneOf(nameof(Riddle), nameof(Clue), nameof(Topic), nameof(Filing)), Gen.OneOf(ActorGrant.Reading, "*", nameof(Riddle.Tell)), Gen.Int[-2, 5])
        .Select(right => new Right(right.Item1, right.Item2, right.Item3));

    public static Gen<Suspect> Any { get; } = Gen.Select(
        Gen.Int[0, 3], Opening.Array[0, 7], Closing.Array[0, 2], Acting.Array[0, 1], Given.Array[0, 1],
        (who, opening, closing, acting, rights) => new Suspect(new[] { People.Ann, People.Bob, People.Robot, Actor.Anonymous }[who], [.. opening, .. closing, .. acting], rights));

    /// <summary>One whom nothing is hidden from but the clock.</summary>
    public static Gen<Suspect> Reading { get; } = Gen.Select(
        Gen.Int[0, 2], Opening.Array[0, 7], Gen.OneOf(12, 12).Array[0, 1],
        (who, opening, closing) => new Suspect(new[] { People.Ann, People.Bob, People.Robot }[who], [.. opening, .. closing], []));

    public Actor In(Laid laid) => Who with
    {
        GroupIds = [.. Rules.Distinct().Select(Riddle.Switch)],
        Grants = [.. Rights.Select(right => new ActorGrant(right.Resource, right.Action, right.Scope switch { -2 => null, -1 => laid.Desks[0], var at => laid.Riddles.ElementAtOrDefault(at) }))],
    };

    /// <summary>A right on everything (-2), within the first desk (-1) or within a riddle.</summary>
    public sealed record Right(string Resource, string Action, int Scope);
}
