using CsCheck;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>Some records, with few values each so that they often tie.</summary>
/// <remarks>Others are named by their number, which may be that of none.</remarks>
internal sealed record Puzzle(Puzzle.OfRiddle[] Riddles, Puzzle.OfClue[] Clues, bool[] OpenTopics, Puzzle.OfFiling[] Filings)
{
    public static readonly string[] Topics = ["sea", "sky", "sun"];

    private static readonly Gen<string?> Hint = Gen.OneOf<string?>(null, "", "a", "B", "ä%", "_");

    private static readonly Gen<OfRiddle> Riddle = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 4], Hint, Gen.Int[0, 2],
        (maker, level, solved, told, hint, desk) => new OfRiddle(maker, level, solved, told, hint, desk));

    private static readonly Gen<OfClue> Clue = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 9], Gen.OneOf("a", "b", "C"), Gen.Int[0, 4], Gen.Bool,
        (riddle, next, text, weight, isFalse) => new OfClue(riddle, next, text, weight == 4 ? null : weight, isFalse));

    private static readonly Gen<OfFiling> Filing = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 3], (riddle, topic, share) => new OfFiling(riddle, topic, share));

    public static Gen<Puzzle> Any { get; } = Gen.Select(
        Riddle.Array[1, 6], Clue.Array[0, 6], Gen.Bool.Array[3], Filing.Array[0, 8],
        (riddles, clues, topics, filings) => new Puzzle(riddles, clues, topics, filings));

    public sealed record OfRiddle(int Maker, int Level, bool IsSolved, int Told, string? Hint, int Desk)
    {
        public Guid? MakerId => Maker switch { 0 => null, 1 => People.Ann.Id, 2 => People.Bob.Id, _ => People.Robot.Id };
    }

    public sealed record OfClue(int Riddle, int Next, string Text, int? Weight, bool IsFalse);

    public sealed record OfFiling(int Riddle, int Topic, int Share);
}
