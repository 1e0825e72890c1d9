using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace JobPortal.Web.Admin;

/// <summary>The one place where the operators' services and fence are registered.</summary>
internal static class AdminRegistration
{
    /// <summary>Adds operator accounts and their cookie; needs AddData, AddAlerts, AddIngestion and AddJobScheduling.</summary>
    public static IHostApplicationBuilder AddAdmin(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditTrail>();
        builder.Services.AddSingleton<OperatorAccounts>();
        builder.Services.AddSingleton<SignInRequests>();
        builder.Services.AddSingleton<SignInLinks>();
        builder.Services.AddSingleton<SourceActions>();
        builder.Services.AddSingleton<QuarantineReview>();
        builder.Services.AddSingleton<HarvestReview>();
        builder.Services.AddSingleton<MistakeReports>();
        builder.Services.AddAuthentication(OperatorCookie.Scheme)
            .AddCookie(OperatorCookie.Scheme, options => OperatorCookie.Configure(options, builder.Environment));
        builder.Services.AddAuthorization();
        return builder;
    }

    /// <summary>The fence: every page of the folder, those that are added later too, is for operators only and writes down what is posted.</summary>
    public static void FenceAdmin(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Admin");
        pages.AddFolderApplicationModelConvention("/Admin", page => page.Filters.Add(new AdminPageFilter()));
        pages.AllowAnonymousToPage("/Admin/SignIn");
        pages.AllowAnonymousToPage("/Admin/EnterByLink");
        // It shows itself in Development only, and is there how a first sign-in link is found.
        pages.AllowAnonymousToPage("/Admin/Mail");
    }
}
