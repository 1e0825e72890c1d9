using System.Reflection;
using JobPortal.Benchmarks.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: RazorCompiledItem(typeof(EmptyPage), "mvc.1.0.razor-page", "/Pages/Empty.cshtml")]

namespace JobPortal.Benchmarks.Rendering;

/// <summary>
/// What the compiler of Razor makes of a page with nothing but <c>@page "/"</c> and one line of HTML: the least that a page of this framework can cost.
/// Written by hand because a benchmark with pages of its own would have to be a web project with all its assets.
/// </summary>
[RazorCompiledItemMetadata("RouteTemplate", "/")]
internal sealed class EmptyPage : Page
{
    // The page is its own model, as one without @model is.
    public ViewDataDictionary<EmptyPage> ViewData => (ViewDataDictionary<EmptyPage>)PageContext.ViewData;

    public EmptyPage Model => ViewData.Model;

    public override Task ExecuteAsync()
    {
        WriteLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><title>Empty</title></head><body></body></html>\n");
        return Task.CompletedTask;
    }

    /// <summary>A site of this page alone, with the compression of the product.</summary>
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddResponseCompression();
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(Assembly.GetExecutingAssembly()));
        });
        var app = builder.Build();
        app.UseResponseCompression();
        app.MapRazorPages();
        await app.StartAsync();
        return app;
    }
}
