using Knowledge.Inference.Passages;

namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>A part of a text, marked or not.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they stand out.</param>
internal sealed record TextPart(string Text, bool IsMarked)
{
    /// <summary>The parts of a text, which together are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What stands out, in any order.</param>
    public static IReadOnlyList<TextPart> Of(string text, IReadOnlyList<TextSpan> marks)
    {
        var parts = new List<TextPart>();
        var end = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            if (mark.Start < end || mark.End > text.Length)
                continue;
            Add(end, mark.Start, false);
            Add(mark.Start, mark.End, true);
            end = mark.End;
        }

        Add(end, text.Length, false);
        return parts;

        void Add(int from, int to, bool isMarked)
        {
            if (to > from)
                parts.Add(new TextPart(text[from..to], isMarked));
        }
    }
}
