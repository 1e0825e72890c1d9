namespace JobPortal.Web.Localization;

/// <summary>The one place where this folder's services are registered.</summary>
public static class LocalizationRegistration
{
    /// <summary>Adds <see cref="Wording"/> in the language of the request's path.</summary>
    public static IHostApplicationBuilder AddWording(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => Wording.In(RequestLanguage.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext)));
        return builder;
    }
}
