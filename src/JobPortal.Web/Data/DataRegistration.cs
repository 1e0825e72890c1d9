using System.Data.Common;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace JobPortal.Web.Data;

/// <summary>The one place where this folder's services are registered.</summary>
public static class DataRegistration
{
    /// <summary>
    /// Adds <see cref="JobPortalDatabase"/> (open it first), an <see cref="NpgsqlDataSource"/>, a pooled
    /// <see cref="JobPortalDbContext"/> (scoped, or by <see cref="IDbContextFactory{TContext}"/>), and the doors that harvests write through.
    /// </summary>
    public static IHostApplicationBuilder AddData(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<JobPortalDatabase>();
        builder.Services.AddSingleton(services => NpgsqlDataSource.Create(services.GetRequiredService<JobPortalDatabase>().ConnectionString));
        builder.Services.AddSingleton<DbDataSource>(services => services.GetRequiredService<NpgsqlDataSource>());
        builder.Services.AddPooledDbContextFactory<JobPortalDbContext>(
            (services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddScoped(services => services.GetRequiredService<IDbContextFactory<JobPortalDbContext>>().CreateDbContext());
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<OfferStore>();
        builder.Services.AddSingleton<PendingMatches>();
        builder.Services.AddSingleton<PageStore>();
        builder.Services.AddSingleton<HeldPostings>();
        builder.Services.AddSingleton<HarvestTables>();
        builder.Services.AddSingleton<NewestPostings>();
        builder.Services.AddSingleton<AttachmentTexts>();
        builder.Services.AddSingleton<KeptPostings>();
        builder.Services.AddSingleton<SearchIndexer>();
        builder.Services.AddSingleton<LabDecisions>();
        builder.Services.AddSingleton<LabImports>();
        builder.Services.AddSingleton<KnownLabs>();
        builder.Services.AddSingleton<LabReference>();
        builder.Services.AddSingleton<OperatorMatching>();
        return builder;
    }
}
