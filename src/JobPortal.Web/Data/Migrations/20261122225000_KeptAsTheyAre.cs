using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>Written by hand: pages come packed and fingerprints are as good as random, so PostgreSQL need not try to make them smaller.
/// Vectors of terms are compressed by lz4 where the server has it.</summary>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122225000_KeptAsTheyAre")]
public partial class KeptAsTheyAre : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table raw_pages alter column body set storage external;
        alter table posting_prints alter column print set storage external;
        do $$ begin
          alter table offer_texts alter column search set compression lz4;
        exception when feature_not_supported then null; -- built without it
        end $$;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table raw_pages alter column body set storage extended;
        alter table posting_prints alter column print set storage extended;
        alter table offer_texts alter column search set compression default;
        """);
}
