using Knowledge.Kernel;

namespace Knowledge.Inference.Asking;

/// <summary>The refusal of whoever cannot be answered in time: 503 with <c>Retry-After</c>.</summary>
internal static class Busy
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Refusal Now(string why) => Refusal.Busy($"{why} Ask again in {Pause.TotalSeconds:0} s.", Pause);
}
