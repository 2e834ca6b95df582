using CsCheck;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>A resource as clients know it: what can be selected, filtered, sorted and followed.</summary>
/// <param name="One">The query of one record.</param>
/// <param name="Many">The query of a list.</param>
/// <param name="Key">The letter that keys are named by.</param>
/// <param name="Values">The fields with a value.</param>
/// <param name="Filters">Conditions on these.</param>
/// <param name="Sorts">What lists are ordered by, with values for a cursor; null where there is none to make.</param>
/// <param name="Ones">Relations to one record.</param>
/// <param name="Lists">Relations to many.</param>
internal sealed record Kind(
    string One,
    string Many,
    string Key,
    string[] Values,
    Gen<string> Filters,
    (string Field, Gen<string>? Place)[] Sorts,
    (string Name, Func<Kind> Other)[] Ones,
    (string Name, Func<Kind> Other)[] Lists)
{
    private static readonly Gen<string> Numbers = Gen.Int[0, 5].Select(number => $"{number}");
    private static readonly Gen<string> Words = Gen.OneOf("", "a", "b", "B", "%", "ä", "sea", "sky");

    public static Kind Riddle { get; } = new(
        "riddle", "riddles", "r",
        ["id", "makerId", "level", "isSolved", "told", "hint", "hintLength", "deskId", "__typename"],
        Gen.OneOf(OfKey("id", "r"), OfKey("makerId", "p"), OfKey("deskId", "d"), OfNumber("level"), OfNumber("told"), OfNumber("told"), OfNumber("hintLength"), OfText("hint"), OfText("hint"), OfFlag("isSolved")),
        [("LEVEL", Numbers), ("IS_SOLVED", Gen.OneOf("true", "false")), ("TOLD", Numbers), ("TOLD", Numbers), ("HINT", Words.Select(word => $"'{word}'")), ("HINT_LENGTH", Numbers), ("CREATED_AT", null)],
        [("desk", () => Desk!)],
        [("clues", () => Clue!), ("topics", () => Topic!), ("filings", () => Filing!)]);

    public static Kind Clue { get; } = new(
        "clue", "clues", "c",
        ["id", "text", "weight", "isFalse", "riddleId", "nextId"],
        Gen.OneOf(OfKey("riddleId", "r"), OfKey("nextId", "r"), OfText("text"), OfNumber("weight"), OfNumber("weight"), OfFlag("isFalse")),
        [("TEXT", Words.Select(word => $"'{word}'")), ("WEIGHT", Numbers)],
        [("riddle", () => Riddle), ("next", () => Riddle)],
        []);

    public static Kind Topic { get; } = new(
        "topic", "topics", "t", ["id", "name", "isOpen"], Gen.OneOf(OfKey("id", "t"), OfText("name"), OfFlag("isOpen")), [("NAME", Words.Select(word => $"'{word}'"))], [],
        [("riddles", () => Riddle), ("filings", () => Filing!)]);

    public static Kind Filing { get; } = new(
        "filing", "filings", "f", ["id", "share", "riddleId", "topicId"], Gen.OneOf(OfKey("riddleId", "r"), OfKey("topicId", "t"), OfNumber("share")), [("SHARE", Numbers)],
        [("riddle", () => Riddle), ("topic", () => Topic)], []);

    public static Kind Desk { get; } = new(
        "desk", "desks", "d", ["id", "name"], Gen.OneOf(OfKey("id", "d"), OfText("name")), [("CREATED_AT", null)], [], [("members", () => Member!)]);

    public static Kind Member { get; } = new(
        "deskMember", "deskMembers", "d", ["userId", "deskId"], OfKey("deskId", "d"), [("CREATED_AT", null)], [("desk", () => Desk)], []);

    public static Kind[] All { get; } = [Riddle, Clue, Topic, Filing, Desk];

    private static Gen<string> OfNumber(string field) => Of(field, Numbers, "gt", "gte", "lt", "lte");

    private static Gen<string> OfText(string field) => Gen.OneOf(
        Of(field, Words.Select(word => $"\"{word}\"")),
        Gen.Select(Gen.OneOf("contains", "startsWith", "endsWith"), Words, (way, word) => $"{field}: {{ {way}: \"{word}\" }}"));

    private static Gen<string> OfFlag(string field) => Of(field, Gen.OneOf("true", "false"));

    private static Gen<string> OfKey(string field, string kind) => Of(field, Gen.Int[0, 6].Select(at => $"\"@{kind}{at}\""));

    private static Gen<string> Of(string field, Gen<string> values, params string[] further) => Gen.OneOf(
        Gen.Select(Gen.OneOf((string[])["eq", "ne", .. further]), values, (way, value) => $"{field}: {{ {way}: {value} }}"),
        Gen.Select(Gen.OneOf("in", "notIn"), values.Array[0, 3], (way, some) => $"{field}: {{ {way}: [{string.Join(", ", some)}] }}"),
        Gen.OneOf("eq: null", "ne: null", "isNull: true", "isNull: false").Select(none => $"{field}: {{ {none} }}"));
}
