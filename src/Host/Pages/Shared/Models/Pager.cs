namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>Keyset paging: there is a first page and a next one, no numbers.</summary>
/// <param name="NextHref">The link to the next page; <see langword="null"/> on the last.</param>
/// <param name="FirstHref">The link to the first page; <see langword="null"/> on the first.</param>
/// <param name="Target">The id of the region that both links replace.</param>
/// <param name="Shown">How many rows this page shows.</param>
internal sealed record Pager(string? NextHref, string? FirstHref, string Target, int Shown);
