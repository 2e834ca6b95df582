using Knowledge.Host.Pages.Dashboard;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

public sealed class KeyTimeTests
{
    [Fact]
    public void Divides_the_keys_made_before_from_those_made_since()
    {
        var at = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero);

        Assert.True(Guid.CreateVersion7(at.AddMilliseconds(-1)) < KeyTime.First(at));
        Assert.True(Guid.CreateVersion7(at) > KeyTime.First(at));
    }
}
