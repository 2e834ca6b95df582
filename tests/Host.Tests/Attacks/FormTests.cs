using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>What other sites could send in the name of somebody who has signed in here.</summary>
public sealed partial class FormTests(ServedNetwork network)
{
    /// <summary>Pages that an administrator sees with forms on them; every form on each is forged.</summary>
    private static readonly string[] Pages = ["/", "/signin", "/network/invitations", "/spaces", "/admin/accounts/users", "/admin/accounts/groups", "/admin/act-as"];

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_told()
    {
        using var administrator = await network.Administrator();
        var forms = new List<string>();
        foreach (var page in Pages)
        {
            using var response = await administrator.Get(page);
            forms.AddRange(Forms(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), page));
        }

        Assert.True(forms.Distinct().Count() > 5, string.Join('\n', forms));
        foreach (var action in forms.Distinct())
        {
            using var forged = await administrator.Post(action, []);
            Assert.True(forged.StatusCode == HttpStatusCode.BadRequest, $"{action}: {forged.StatusCode}");
        }

        var told = await administrator.Do("{ incidents(first: 100, filter: { kind: { eq: FORGERY_REFUSED } }) { nodes { route } } }");
        Assert.NotEqual(0, told.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_token_of_somebody_elses_session_is_none()
    {
        using var administrator = await network.Administrator();
        using var anonymous = network.Anonymous();
        using var forged = await administrator.Post("/network/invitations", new() { ["uses"] = "1", ["hours"] = "1" }, await anonymous.AntiforgeryToken("/signin"));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string elsewhere)
    {
        using var person = network.Anonymous();
        var page = "/signin?ReturnUrl=" + Uri.EscapeDataString(elsewhere);
        using var answer = await person.Post(page, new() { ["Email"] = ServedNetwork.Email, ["Password"] = ServedNetwork.Password, ["ReturnUrl"] = elsewhere }, await person.AntiforgeryToken("/signin"));

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_use_the_session_for_graphql()
    {
        using var administrator = await network.Administrator();
        using var request = new StringContent("""{"query":"mutation { formGroup(input: { name: \"Forged\" }) { errors { code } } }"}""", System.Text.Encoding.UTF8, "text/plain");
        using var forged = await administrator.Send(HttpMethod.Post, "/graphql", request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, forged.StatusCode);
    }

    private static IEnumerable<string> Forms(string html, string page) => FormTag().Matches(html)
        .Where(form => form.Value.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase))
        .Select(form => ActionOf().Match(form.Value) is { Success: true } action ? WebUtility.HtmlDecode(action.Groups["to"].Value) : page);

    [GeneratedRegex("<form[^>]*>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FormTag();

    [GeneratedRegex("action=\"(?<to>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ActionOf();
}
