using Knowledge.Host.Door;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Xunit;

namespace Knowledge.Host.Tests.Door;

public sealed class NoteStartTests
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(3);

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_request_arrived_when_the_host_heard_of_it() => Assert.Equal(Busy, await Since(new DefaultHttpContext()));

    [Fact]
    public async Task What_is_asked_over_an_open_connection_arrives_when_it_is_asked()
    {
        var (socket, stream) = (new DefaultHttpContext(), new DefaultHttpContext());
        var (upgrade, extended) = (Substitute.For<IHttpUpgradeFeature>(), Substitute.For<IHttpExtendedConnectFeature>());
        upgrade.IsUpgradableRequest.Returns(true);
        extended.IsExtendedConnect.Returns(true);
        socket.Features.Set(upgrade);
        stream.Features.Set(extended);

        Assert.Equal(TimeSpan.Zero, await Since(socket));
        Assert.Equal(TimeSpan.Zero, await Since(stream));
    }

    [Fact]
    public async Task The_next_request_has_an_arrival_of_its_own()
    {
        await Since(new DefaultHttpContext());

        Assert.Equal(clock.GetTimestamp(), RequestStart.Of(clock));
    }

    /// <summary>How long ago the request arrived, after everything before the answer took its time.</summary>
    private async Task<TimeSpan> Since(HttpContext context)
    {
        var since = TimeSpan.MinValue;
        await new NoteStart(
            _ =>
            {
                clock.Advance(Busy);
                since = clock.GetElapsedTime(RequestStart.Of(clock));
                return Task.CompletedTask;
            },
            clock).InvokeAsync(context);
        return since;
    }
}
