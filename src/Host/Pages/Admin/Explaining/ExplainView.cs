using Knowledge.Host.Pages.Admin.Acting;

namespace Knowledge.Host.Pages.Admin.Explaining;

/// <summary>The question why somebody may or may not act, and its answer.</summary>
/// <param name="Actions">What can be asked about.</param>
/// <param name="Action">What was asked about.</param>
/// <param name="Who">Whom the visitor named.</param>
/// <param name="Choices">Those whom that may mean; the visitor chooses one when there are several.</param>
/// <param name="Actor">The one it was asked about.</param>
/// <param name="Answer">The answer.</param>
/// <param name="MayName">Whether the visitor may ask about others.</param>
internal sealed record ExplainView(
    IReadOnlyList<string> Actions, string? Action, string? Who, IReadOnlyList<Choice> Choices, string? Actor, Explained? Answer, bool MayName);
