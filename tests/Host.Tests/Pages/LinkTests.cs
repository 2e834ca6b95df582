using System.Net;
using System.Text.RegularExpressions;
using Knowledge.Host.Tests.Attacks;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

/// <summary>Follows the links of the pages, as somebody does who looks around.</summary>
public sealed partial class LinkTests(ServedNetwork network)
{
    private const int Most = 300;

    [Fact]
    public async Task Every_link_leads_to_something()
    {
        using var administrator = await network.Administrator();
        var (open, seen, broken) = (new Queue<string>(["/"]), new HashSet<string> { "/" }, new List<string>());
        while (open.TryDequeue(out var path) && seen.Count < Most)
        {
            using var response = await administrator.Get(path);
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
                broken.Add($"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in Links(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), path).Where(seen.Add))
                open.Enqueue(link);
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.Contains("/ask", seen);
        Assert.Contains("/account/security", seen);
        Assert.Contains("/admin/audit", seen);
    }

    /// <summary>Those that stay on this site.</summary>
    private static IEnumerable<string> Links(string html, string from) => Anchor().Matches(html)
        .Select(link => new Uri(new Uri("http://here" + from), WebUtility.HtmlDecode(link.Groups["to"].Value)))
        .Where(link => link.Host == "here")
        .Select(link => link.PathAndQuery);

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Anchor();
}
