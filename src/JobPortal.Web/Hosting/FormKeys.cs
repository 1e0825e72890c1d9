using JobPortal.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace JobPortal.Web.Hosting;

/// <summary>
/// The keys that protect forms are kept in the data folder: a restart, or another web node that shares the folder, still accepts
/// a form that was open.
/// </summary>
internal static class FormKeys
{
    public static void AddFormKeys(this WebApplicationBuilder builder) => builder.Services.AddDataProtection()
        .SetApplicationName("JobPortal")
        .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DataFolder.Of(builder.Configuration), "keys")));
}
