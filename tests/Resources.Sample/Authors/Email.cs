using System.Diagnostics.CodeAnalysis;

namespace Knowledge.Sample.Authors;

/// <summary>A value object: it travels and is stored as the text that it parses from.</summary>
public sealed record Email : IParsable<Email>
{
    private readonly string address;

    private Email(string address) => this.address = address;

    /// <inheritdoc />
    public static Email Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var email) ? email : throw new FormatException("An email address has one '@' between two parts.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Email result)
    {
        var isAddress = s is { Length: <= 100 } && s.Split('@') is [{ Length: > 0 }, { Length: > 0 }];
        result = isAddress ? new Email(s!.ToLowerInvariant()) : null;
        return isAddress;
    }

    /// <inheritdoc />
    public override string ToString() => address;
}
