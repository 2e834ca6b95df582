using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Knowledge.Host.Tests.Admin.Screens;

/// <summary>A browser without scripts: reads pages as text and sends their forms.</summary>
internal sealed partial class Screen(HttpClient http) : IDisposable
{
    /// <summary>The page, its words alone and its markup.</summary>
    public async Task<(string Words, string Html)> Open(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.UnprocessableEntity, $"{path} answers {(int)response.StatusCode}: {html}");
        return (Words(html), html);
    }

    /// <summary>The status that a page answers with.</summary>
    public async Task<HttpStatusCode> Status(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>The file behind a link.</summary>
    public Task<string> Download(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends the form of a page that leads to an address, with what it holds already and what is filled in; follows to where that leads.</summary>
    public async Task<(string Words, string Html)> Send(string html, string target, params (string Name, string Value)[] filled)
    {
        var form = Forms().Matches(html).Select(match => match.Value).FirstOrDefault(form => WebUtility.HtmlDecode(form).Contains($"action=\"{target}", StringComparison.Ordinal));
        Assert.True(form is not null, $"No form leads to {target}: {html}");
        var held = Hidden().Matches(form).Select(match => (Name: match.Groups["name"].Value, Value: WebUtility.HtmlDecode(match.Groups["value"].Value)));
        using var content = new FormUrlEncodedContent(held.Concat(filled).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        var to = WebUtility.HtmlDecode(Action().Match(form).Groups["action"].Value);
        using var response = await http.PostAsync(new Uri(to, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.UnprocessableEntity, $"{to} answers {(int)response.StatusCode}: {answer}");
        return (Words(answer), answer);
    }

    public void Dispose() => http.Dispose();

    private static string Words(string html) => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(html, " "), " "));

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 5000)]
    private static partial Regex Forms();

    [GeneratedRegex("^<form[^>]*? action=\"(?<action>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*?name=\"(?<name>[^\"]*)\"[^>]*?type=\"hidden\"[^>]*?value=\"(?<value>[^\"]*)\"|<input[^>]*?type=\"hidden\"[^>]*?name=\"(?<name>[^\"]*)\"[^>]*?value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<script.*?</script>|<[^>]*>", RegexOptions.Singleline, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.None, 5000)]
    private static partial Regex Space();
}
