using CsCheck;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>All sorts of queries.</summary>
internal static class Shape
{
    private const int Deepest = 3;

    /// <summary>A query with one field at its top.</summary>
    public static Gen<(Kind Kind, string Text)> Any { get; } = Gen.Frequency(
        (4, OfKind(kind => Arguments(kind, null).SelectMany(arguments => Connection(kind, 0).Select(connection => $"{kind.Many}{arguments} {{ {connection} }}")))),
        (2, OfKind(kind => Gen.Int[0, 6].SelectMany(at => Selection(kind, 0).Select(selection => $"{kind.One}(id: \"@{kind.Key}{at}\") {{ {selection} }}")))),
        (2, Groups()),
        (2, AlongLinks()),
        (1, Gen.Int[0, 5].SelectMany(level => Arguments(Kind.Riddle, $"level: {level}").SelectMany(arguments =>
            Connection(Kind.Riddle, 0).Select(connection => (Kind.Riddle, $"harderRiddles{arguments} {{ {connection} }}"))))));

    /// <summary>A condition on records of a kind.</summary>
    public static Gen<string> Filter(Kind kind, int depth = 0) => Gen.Int[0, 9].SelectMany(choice => (choice, depth) switch
    {
        ( >= 8, < Deepest) when kind.Ones.Length > 0 => Gen.OneOf(kind.Ones).SelectMany(one => Filter(one.Other(), depth + 1).Select(part => $"{one.Name}: {part}")),
        ( >= 5, < Deepest) when kind.Lists.Length > 0 => Gen.Select(Gen.OneOf(kind.Lists), Gen.OneOf("some", "none", "every"))
            .SelectMany(many => Filter(many.Item1.Other(), depth + 1).Select(part => $"{many.Item1.Name}: {{ {many.Item2}: {part} }}")),
        (4, < Deepest) => Filter(kind, depth + 1).Select(part => $"not: {part}"),
        (3, < Deepest) => Gen.Select(Gen.OneOf("and", "or"), Filter(kind, depth + 1).Array[0, 3], (way, parts) => $"{way}: [{string.Join(", ", parts)}]"),
        _ => kind.Filters,
    }).Select(part => $"{{ {part} }}");

    private static Gen<(Kind Kind, string Text)> OfKind(Func<Kind, Gen<string>> query) =>
        Gen.OneOf([Kind.Riddle, .. Kind.All]).SelectMany(kind => query(kind).Select(text => (kind, text)));

    private static Gen<string> Selection(Kind kind, int depth) => Gen.Int[0, 9].SelectMany(choice => (choice, depth) switch
    {
        ( >= 7, < Deepest) when kind.Ones.Length > 0 => Gen.OneOf(kind.Ones).SelectMany(one => Selection(one.Other(), depth + 1).Select(part => $"{one.Name} {{ {part} }}")),
        ( >= 4, < Deepest) when kind.Lists.Length > 0 => Gen.OneOf(kind.Lists).SelectMany(many => Gen.Select(
            Arguments(many.Other(), null), Connection(many.Other(), depth + 1), (arguments, part) => $"{many.Name}{arguments} {{ {part} }}")),
        _ => Gen.OneOf(kind.Values),
    }).Array[1, 4].Select(parts => string.Join(' ', parts.Select((part, at) => $"p{at}: {part}")));

    private static Gen<string> Connection(Kind kind, int depth) => Gen.OneOf(
        Selection(kind, depth).Select(part => $"nodes {{ {part} }}"),
        Selection(kind, depth).Select(part => $"edges {{ cursor node {{ {part} }} }}"),
        Gen.OneOf("totalCount", "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }", "pageInfo { hasPreviousPage }", "nodes { id }", "__typename")).Array[1, 3]
        .Select(parts => string.Join(' ', parts.Select((part, at) => $"c{at}: {part}")));

    private static Gen<string> Arguments(Kind kind, string? own) => Gen.Select(
        Gen.Frequency((2, Gen.OneOf("", "")), (3, Gen.Select(Gen.OneOf("first", "last"), Gen.Int[1, 3], (way, size) => $"{way}: {size}"))),
        Filter(kind).Array[0, 1].Select(parts => parts.Length == 0 ? "" : $"filter: {parts[0]}"),
        Order(kind))
        .Select(parts => new[] { own ?? "", parts.Item1, parts.Item2, parts.Item3 }.Where(part => part.Length > 0).ToList())
        .Select(parts => parts.Count == 0 ? "" : $"({string.Join(", ", parts)})");

    /// <summary>An order, and sometimes a place in it, which need not be that of a record.</summary>
    private static Gen<string> Order(Kind kind) => Gen.Select(Gen.OneOf(kind.Sorts), Gen.OneOf("ASC", "DESC")).Array[0, 2].SelectMany(keys =>
    {
        var sort = $"sort: [{string.Join(", ", keys.Select(key => $"{{ field: {key.Item1.Field}, order: {key.Item2} }}"))}]";
        if (keys.Length != 1 || keys[0].Item1.Place is not { } place)
            return Gen.OneOf(sort, keys.Length == 0 ? "" : sort);
        return Gen.Select(Gen.OneOf("", "after", "before"), place, Gen.Int[0, 6], (way, value, at) =>
            way.Length == 0 ? sort : $"{sort}, {way}: \"@[{value},'@{kind.Key}{at}']@\"");
    });

    /// <summary>What is joined by records that have rules of their own, from both sides.</summary>
    private static Gen<(Kind Kind, string Text)> AlongLinks() => Gen.Select(
        Gen.OneOf((Kind.Riddle, Kind.Topic), (Kind.Topic, Kind.Riddle)), Gen.OneOf("some", "none", "every"), Gen.Bool).SelectMany(way => Filter(way.Item1.Item2, Deepest).Select(filter =>
        {
            var ((here, there), quantifier, isNarrowed) = way;
            var narrowed = isNarrowed ? $"(filter: {{ {there.Many}: {{ {quantifier}: {filter} }} }})" : "";
            return (here, $"{here.Many}{narrowed} {{ totalCount nodes {{ id {there.Many} {{ totalCount nodes {{ id }} }} }} }}");
        }));

    private static Gen<(Kind Kind, string Text)> Groups()
    {
        var ofRiddles = Gen.Select(
            Gen.OneOf("LEVEL", "IS_SOLVED", "TOLD", "HINT", "HINT_LENGTH", "MAKER_ID").Array[0, 2].Select(by => by.Distinct().ToList()),
            Gen.OneOf("sum { told level hintLength }", "average { told level hintLength }", "min { told hint }", "max { told hint level }", "count").Array[1, 3],
            Filter(Kind.Riddle).Array[0, 1],
            (by, parts, filter) => (Kind.Riddle, Grouped("riddle", by, ["told", "hint", "level"], parts, filter)));
        var ofClues = Gen.Select(
            Gen.OneOf("TEXT", "WEIGHT", "IS_FALSE").Array[0, 2].Select(by => by.Distinct().ToList()),
            Gen.OneOf("sum { weight }", "average { weight }", "min { weight text }", "max { weight text }", "count").Array[1, 3],
            Filter(Kind.Clue).Array[0, 1],
            (by, parts, filter) => (Kind.Clue, Grouped("clue", by, ["text", "weight"], parts, filter)));
        return Gen.OneOf(ofRiddles, ofClues);
    }

    private static string Grouped(string kind, List<string> by, string[] known, string[] parts, string[] filter)
    {
        var common = known.Where(field => by.Contains(field.ToUpperInvariant())).ToList();
        var keys = common.Count == 0 ? "" : $" keys {{ {string.Join(' ', common)} }}";
        var narrowed = filter.Length == 0 ? "" : $", filter: {filter[0]}";
        return $"{kind}Groups(by: [{string.Join(", ", by.Select(field => $"{{ field: {field} }}"))}]{narrowed}) {{ count{keys} {string.Join(' ', parts.Select((part, at) => $"g{at}: {part}"))} }}";
    }
}
