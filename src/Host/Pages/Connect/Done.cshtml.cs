using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Connect;

/// <summary>Where a person ends who has decided about a program on another device.</summary>
internal sealed class DoneModel : PageModel
{
    /// <summary>The address of the page.</summary>
    public const string Address = "/connect/done";
}
