using Knowledge.Inference.Asking;

namespace Knowledge.Host.Pages.Ask;

/// <summary>Where a passage is read within its item.</summary>
internal static class PassageAddress
{
    public static string Of(Source source) =>
        source.Length == 0 ? $"/items/{source.ItemId}" : $"/items/{source.ItemId}?from={source.Start}&length={source.Length}#passage";
}
