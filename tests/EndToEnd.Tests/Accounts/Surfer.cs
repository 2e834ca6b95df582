using System.Net;
using System.Text.RegularExpressions;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>A browser that follows no address by itself: pages, forms and cookies.</summary>
internal sealed partial class Surfer : IDisposable
{
    private readonly HttpClient http;
    private Dictionary<string, string> hidden = [];

    public Surfer(Uri address) =>
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public async Task<Seen> Get(string address) => await See(await http.GetAsync(new Uri(http.BaseAddress!, address)));

    /// <summary>Sends a form with what was hidden in the page seen last.</summary>
    public async Task<Seen> Post(string address, params (string Name, string Value)[] fields)
    {
        var all = new Dictionary<string, string>(hidden);
        foreach (var (name, value) in fields)
            all[name] = value;
        using var form = new FormUrlEncodedContent(all);
        return await See(await http.PostAsync(new Uri(http.BaseAddress!, address), form));
    }

    /// <summary>Follows where the host sends on to.</summary>
    public async Task<Seen> Follow(Seen seen)
    {
        while (seen.Location is { } next)
            seen = await Get(next.ToString());
        return seen;
    }

    public void Dispose() => http.Dispose();

    private async Task<Seen> See(HttpResponseMessage response)
    {
        using var answer = response;
        var html = await answer.Content.ReadAsStringAsync();
        var main = html.IndexOf("<main", StringComparison.Ordinal) is >= 0 and var at ? html[at..] : html;
        hidden = Input().Matches(main).Select(found => found.Value).Where(tag => Attribute(tag, "type") == "hidden")
            .GroupBy(tag => Attribute(tag, "name")).ToDictionary(same => same.Key, same => WebUtility.HtmlDecode(Attribute(same.First(), "value")));
        var location = answer.Headers.Location is { } told ? new Uri(answer.RequestMessage!.RequestUri!, told) : null;
        return new(answer.StatusCode, location, WebUtility.HtmlDecode(main), answer.RequestMessage!.RequestUri!);
    }

    private static string Attribute(string tag, string name) => tag.Split($" {name}=\"") is [_, var rest, ..] ? rest[..rest.IndexOf('"', StringComparison.Ordinal)] : "";

    [GeneratedRegex("<input[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Input();
}

/// <summary>What an address showed.</summary>
internal sealed record Seen(HttpStatusCode Status, Uri? Location, string Html, Uri At)
{
    /// <summary>Where its link to a provider leads.</summary>
    public string Onward => Html.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).First(link => link.StartsWith("http", StringComparison.Ordinal));
}
