using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>Shown in place of an answer without a body, and after an exception; it says nothing about the inside.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>Of the title in <see cref="Localization.Wording"/>.</summary>
    public string Key => Code switch
    {
        404 => "error.notFound",
        410 => "error.gone",
        >= 400 and < 500 => "error.badRequest",
        _ => "error.title",
    };

    public void OnGet(int? code) => Show(code);

    public void OnPost(int? code) => Show(code);

    private void Show(int? code)
    {
        // Asked for by its own address it is a page like any unknown one.
        Code = code is >= 400 and < 600 ? code.Value : 404;
        Response.StatusCode = Code;
    }
}
