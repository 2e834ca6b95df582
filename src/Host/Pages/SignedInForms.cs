using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Knowledge.Host.Pages;

/// <summary>Forms are for those who have signed in; a page whose forms are for everybody says so with <c>[AllowAnonymous]</c>.</summary>
internal sealed class SignedInForms(CurrentActor current) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method)
            && current.Actor.Kind == ActorKind.Anonymous
            && !context.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            context.Result = new ChallengeResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
