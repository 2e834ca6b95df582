using System.Net;
using System.Text.RegularExpressions;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>Fills in forms of the web pages as a browser would, with its cookies and the page's antiforgery token.</summary>
internal sealed partial class FormClient : IDisposable
{
    private readonly HttpClient http;
    private string? antiforgery;

    public FormClient(Uri address) =>
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public async Task TakeAntiforgeryToken(string page)
    {
        var html = await http.GetStringAsync(new Uri(page, UriKind.Relative));
        antiforgery = Field().Match(html) is { Success: true } found ? found.Groups["token"].Value : throw new InvalidOperationException($"{page} has no form.");
    }

    public async Task<HttpStatusCode> Post(string page, IReadOnlyDictionary<string, string> fields)
    {
        var form = antiforgery is null ? fields : fields.Append(new("__RequestVerificationToken", antiforgery));
        using var content = new FormUrlEncodedContent(form);
        using var response = await http.PostAsync(new Uri(page, UriKind.Relative), content);
        return response.StatusCode;
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
