namespace Knowledge.Host.Pages.Account;

/// <summary>What a person fills in to make a token.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Days">For how many days it works.</param>
/// <param name="Problem">What was wrong, and the cure.</param>
internal sealed record TokenForm(string Name, IReadOnlyCollection<string> Scopes, int Days = 90, string? Problem = null);
