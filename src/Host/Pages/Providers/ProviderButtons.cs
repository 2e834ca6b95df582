namespace Knowledge.Host.Pages.Providers;

/// <summary>The ways to go on with an account elsewhere.</summary>
/// <param name="ReturnUrl">Where to go afterwards, on this site.</param>
/// <param name="Token">Of an invitation or a link to make an account; null without one.</param>
internal sealed record ProviderButtons(string? ReturnUrl = null, string? Token = null);
