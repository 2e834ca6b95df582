namespace Knowledge.Accounts.Letters;

/// <summary>A letter as it goes out.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Plain text, with the link if it has one.</param>
/// <param name="AboutId">The person or the invitation.</param>
/// <param name="Works">How long its link works; null when it has none.</param>
internal sealed record WrittenLetter(string Subject, string Text, Guid? AboutId, TimeSpan? Works)
{
    private const string Parting = "\n\n";

    /// <summary>Subject and text as one.</summary>
    public string Whole => Subject + Parting + Text;

    /// <summary>Reads <see cref="Whole"/>.</summary>
    public static (string Subject, string Text) Read(string whole)
    {
        var end = whole.IndexOf(Parting, StringComparison.Ordinal);
        return (whole[..end], whole[(end + Parting.Length)..]);
    }

    /// <summary>The subject alone, so that no log shows the link.</summary>
    public override string ToString() => Subject;
}
