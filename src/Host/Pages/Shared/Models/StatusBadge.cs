namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>How a status is coloured: always beside its word and its shape, never by colour alone.</summary>
internal enum Tone
{
    Neutral,
    Good,
    Bad,
    Waiting,
    Active,
}

/// <summary>A status as a word with a shape and a colour.</summary>
/// <param name="Text">The word, as people read it.</param>
/// <param name="Tone">Its colour and shape.</param>
internal sealed record StatusBadge(string Text, Tone Tone)
{
    /// <summary>The badge of a status by its name in the model, such as <c>Accepted</c> or <c>ACCEPTED</c>.</summary>
    public static StatusBadge Of(string status) => new(Words(status), status.ToUpperInvariant() switch
    {
        "ACCEPTED" or "ONLINE" or "ACCEPT" => Tone.Good,
        "REJECTED" or "RETRACTED" or "REVOKED" or "REJECT" => Tone.Bad,
        "INCONCLUSIVE" or "SUBMITTED" or "PENDING" or "WAITING" => Tone.Waiting,
        "VALIDATING" or "OPEN" or "INREVIEW" or "IN_REVIEW" => Tone.Active,
        _ => Tone.Neutral,
    });

    /// <summary>The part of the class name that carries the tone.</summary>
    public string Style => Tone.ToString().ToLowerInvariant();

    private static string Words(string status)
    {
        var spaced = string.Concat(status.Select((letter, at) => letter switch
        {
            '_' => " ",
            _ when at > 0 && char.IsUpper(letter) && char.IsLower(status[at - 1]) => $" {letter}",
            _ => letter.ToString(),
        })).ToLowerInvariant();
        return spaced.Length == 0 ? "unknown" : char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }
}
