using System.Text.RegularExpressions;
using Knowledge.Inference.Passages;

namespace Knowledge.Host.Pages.Items;

/// <summary>A paragraph of an item.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsMarked">Whether it is a part of what the visitor was sent to.</param>
/// <param name="IsFirstMarked">Whether that begins here.</param>
internal sealed partial record Paragraph(string Text, bool IsMarked, bool IsFirstMarked)
{
    /// <summary>The paragraphs of a body; an empty line starts one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="marked">The part that the visitor was sent to, by characters of the body.</param>
    public static IReadOnlyList<Paragraph> Of(string body, TextSpan? marked)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var range in EmptyLine().EnumerateSplits(body))
        {
            var (start, length) = range.GetOffsetAndLength(body.Length);
            if (string.IsNullOrWhiteSpace(body.Substring(start, length)))
                continue;
            // Compared so that offsets beyond all bounds in an address do no harm.
            var isMarked = marked is { } part && part.Start < start + length && (long)part.Start + part.Length > start;
            paragraphs.Add(new Paragraph(body.Substring(start, length).Trim(), isMarked, isMarked && !paragraphs.Exists(before => before.IsMarked)));
        }

        return paragraphs;
    }

    [GeneratedRegex(@"(?>\r\n|\r|\n){2}", RegexOptions.None, 1000)]
    private static partial Regex EmptyLine();
}
