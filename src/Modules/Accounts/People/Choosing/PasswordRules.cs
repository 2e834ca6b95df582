namespace Knowledge.Accounts.People.Choosing;

/// <summary>Which passwords may be chosen: long ones that are not among those tried first. What characters they are made of is nobody's business.</summary>
public static class PasswordRules
{
    /// <summary>The least characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 256;

    private const string Cure = "Take a few words that have nothing to do with each other.";

    /// <summary>What is wrong with a password, and the cure; null when nothing is.</summary>
    /// <param name="password">What was chosen.</param>
    /// <param name="email">The person's address, which is guessed from.</param>
    /// <param name="name">The person's name, which is guessed from.</param>
    public static string? Problem(string? password, string? email, string? name)
    {
        if (password is null || password.Length < Shortest)
            return $"The password is too short. Take {Shortest} characters or more: a few words in a row are easy to remember.";
        if (password.Length > Longest)
            return $"The password is too long. Take {Longest} characters or fewer.";
        var plain = password.ToLowerInvariant();
        if (Patterns.Repeats(plain))
            return $"The password repeats itself. {Cure}";
        if (Patterns.Walks(plain))
            return $"The password follows the keyboard or the alphabet. {Cure}";
        if (CommonPasswords.Contain(plain))
            return $"The password is one of those that are tried first. {Cure}";
        return Personal.IsAllOf(plain, email, name) ? $"The password is made of your name, your address or the name of this product. {Cure}" : null;
    }

    /// <exception cref="Refusal">The password may not be chosen.</exception>
    internal static void Demand(string password, User user, string argument)
    {
        if (Problem(password, user.Email, user.DisplayName) is { } problem)
            throw new Refusal(FailureCode.Invalid, problem, argument);
    }
}
