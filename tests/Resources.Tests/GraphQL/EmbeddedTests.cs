using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Tours;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A value of several parts is one column, one output type and one input type.</summary>
public sealed class EmbeddedTests(World world) : IClassFixture<World>
{
    private const string Plan = """
        mutation($route: RouteInput!, $spare: [StopInput!]!, $end: StopInput) {
          planTour(input: { route: $route, spare: $spare, end: $end }) {
            record { id route { start { place nights pace since contact } then { place } sights } end { place } spare { place contact } } errors { code message path }
          }
        }
        """;

    private static readonly object Rome = new { place = "Rome", nights = 2, pace = "SLOW", since = "2026-01-02T03:04:05Z", contact = "Ann@Example.org" };
    private static readonly object Bari = new { place = "Bari", nights = 1, pace = "FAST" };

    [Fact]
    public async Task What_goes_in_comes_out()
    {
        await using var ann = world.As(People.Ann);
        var made = (await ann.Ask(Plan, new { route = new { start = Rome, then = new[] { Bari, Rome }, sights = new[] { "à" } }, spare = new[] { Rome } })).At("planTour");

        Assert.Equal("[]", Some.Json(made.At("errors")));
        var tour = await ann.Actions.Tours.Read().SingleAsync(row => row.Id == made.At("record", "id").GetGuid());
        Assert.Equal(
            ("Rome", 2, Pace.Slow, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "ann@example.org"),
            (tour.Route.Start.Place, tour.Route.Start.Nights, tour.Route.Start.Pace, tour.Route.Start.Since!.Value, tour.Route.Start.Contact!.ToString()));
        Assert.Equal(["Bari", "Rome"], tour.Route.Then.Select(stop => stop.Place));
        Assert.Equal(("à", 5, null, "ann@example.org"), (tour.Route.Sights[0], tour.Route.Nights, tour.End, tour.Spare[0].Contact!.ToString()));
        Assert.Equal(
            """{"route":{"start":{"place":"Rome","nights":2,"pace":"SLOW","contact":"ann@example.org"},"then":[{"place":"Bari"},{"place":"Rome"}]},"end":null,"spare":[{"place":"Rome"}]}""",
            Some.Json((await ann.Ask("query($id: ID!) { tour(id: $id) { route { start { place nights pace contact } then { place } } end { place } spare { place } } }", new { id = tour.Id })).At("tour")));
    }

    [Fact]
    public async Task A_part_with_a_default_may_be_left_out_and_may_not_be_null()
    {
        await using var ann = world.As(People.Ann);
        var route = new { start = new { place = "Rome", nights = 2 }, then = Array.Empty<object>(), sights = Array.Empty<string>() };
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal("FAST", (await ann.Ask(Plan, new { route, spare = Array.Empty<object>() })).Text("planTour", "record", "route", "start", "pace"));

        Assert.Equal(
            """[{"name":"place","defaultValue":null},{"name":"nights","defaultValue":null},{"name":"pace","defaultValue":"FAST"},{"name":"since","defaultValue":null},{"name":"contact","defaultValue":null}]""",
            Some.Json((await ann.Ask("{ __type(name: \"StopInput\") { inputFields { name defaultValue } } }")).At("__type", "inputFields")));
        var refused = await ann.Execute(Plan, new { route, spare = new[] { new { place = "Rome", nights = 2, pace = (string?)null } } });
        Assert.Contains("pace", Assert.Single(refused.Errors!).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_parts_at_fault_are_named_at_once()
    {
        await using var ann = world.As(People.Ann);
        var made = (await ann.Ask(Plan, new
        {
            route = new { start = new { place = "R", nights = 31, pace = "SLOW" }, then = new[] { Bari, Bari, Bari, Bari }, sights = new[] { new string('a', 2001) } },
            spare = new[] { Bari, new { place = "", nights = 1, pace = "FAST" } },
        })).At("planTour");

        Assert.Equal(
            """[["route","start","place"],["route","start","nights"],["route","then"],["route","sights[0]"],["spare[1]","place"]]""",
            Some.Json(made, "errors", "path"));
    }

    [Theory]
    [InlineData("a\0b", "ann@example.org", "holds the character NUL")]
    [InlineData("Rome", "nowhere", "An email address has one '@' between two parts.")]
    public async Task Values_that_cannot_be_kept_are_refused(string place, string contact, string message)
    {
        await using var ann = world.As(People.Ann);
        var stop = new { place, nights = 1, pace = "FAST", contact };
        var made = (await ann.Ask(Plan, new { route = new { start = Rome, then = Array.Empty<object>(), sights = Array.Empty<string>() }, spare = Array.Empty<object>(), end = stop })).At("planTour");

        Assert.Equal("end", made.Text("errors", 0, "path", 0));
        Assert.Contains(message, made.Text("errors", 0, "message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_held_to_the_same_limits()
    {
        await using var ann = world.As(People.Ann);
        (await Some.Refused(ann.Actions.Tours.Plan(new Route { Start = new Stop("R", 1, Pace.Slow) }, []))).HasCode(FailureCode.Invalid, "route", "start", "place");
        (await Some.Refused(ann.Actions.Tours.Plan(new Route { Start = new Stop("a\0b", 1, Pace.Slow) }, []))).HasCode(FailureCode.Invalid, "route");
        (await Some.Refused(ann.Actions.Tours.Plan(null!, []))).HasCode(FailureCode.Invalid, "route");
    }

    [Fact]
    public async Task Events_tell_what_it_was_before_and_a_change_of_nothing_is_none()
    {
        await using var ann = world.As(People.Ann);
        var tour = await ann.Actions.Tours.Plan(new Route { Start = new Stop("Rome", 1, Pace.Fast) }, [], new Stop("Bari", 1, Pace.Slow));
        await ann.Actions.Tours.Stay(tour.Id, 1);
        await ann.Actions.Tours.Stay(tour.Id, 9);
        await ann.Actions.Tours.EndAt(tour.Id, null);
        var events = await ann.EventsOf(tour.Id);

        Assert.Equal(["Plan", "Stay", "EndAt"], events.Select(row => row.Action));
        var changes = events[1].Changes.RootElement;
        Assert.Equal((1, 9), (changes.At("route", 0, "start", "nights").GetInt32(), changes.At("route", 1, "start", "nights").GetInt32()));
        Assert.Equal("Fast", changes.Text("route", 0, "start", "pace"));
        Assert.Equal("Bari", events[2].Changes.RootElement.Text("end", 0, "place"));
    }
}
