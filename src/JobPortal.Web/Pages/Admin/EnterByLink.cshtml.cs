using JobPortal.Web.Admin;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Behind the mailed link: the page only shows a button, because programs that scan mails open every link; the button signs in.</summary>
internal sealed class EnterByLinkModel(SignInLinks links) : PageModel
{
    /// <summary>Whether the link would still open the door.</summary>
    public bool IsGood { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellationToken) => Show(await links.IsGoodAsync(token, cancellationToken));

    public async Task<IActionResult> OnPostAsync(string token, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        if (await links.UseAsync(token, cancellationToken) is not { } account)
        {
            Show(isGood: false);
            return Page();
        }
        await HttpContext.SignInAsync(OperatorCookie.Scheme, OperatorCookie.For(account));
        return LocalRedirect(words.Path("/admin"));
    }

    private void Show(bool isGood)
    {
        IsGood = isGood;
        // The address of the page is a key.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!isGood) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
