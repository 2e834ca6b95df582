using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Knowledge.Host.Door.Browsers;

/// <summary>Writes the nonce of the response on every script of our own pages.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptNonce : TagHelper
{
    /// <summary>The page that is being written.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute("nonce", Nonce.Of(ViewContext.HttpContext));
    }
}
