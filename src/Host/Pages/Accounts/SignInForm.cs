namespace Knowledge.Host.Pages.Accounts;

/// <summary>The sign-in form as it is shown, again after a mistake.</summary>
/// <param name="Email">What was typed.</param>
/// <param name="ReturnUrl">Where to go afterwards, on this site.</param>
/// <param name="Error">What was wrong, and the cure; says nothing about which of the two fields was.</param>
internal sealed record SignInForm(string? Email = null, string? ReturnUrl = null, string? Error = null);
