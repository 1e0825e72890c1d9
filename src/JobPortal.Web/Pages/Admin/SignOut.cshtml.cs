using JobPortal.Web.Admin;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Ends an operator's visit: a POST, so that no link can do it.</summary>
internal sealed class SignOutModel : PageModel
{
    public IActionResult OnGet([FromServices] Wording words) => LocalRedirect(words.Path("/admin"));

    public async Task<IActionResult> OnPostAsync([FromServices] Wording words)
    {
        await HttpContext.SignOutAsync(OperatorCookie.Scheme);
        return LocalRedirect(words.Path("/"));
    }
}
