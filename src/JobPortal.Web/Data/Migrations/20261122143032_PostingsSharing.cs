using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// Written by hand: what postings said before contents were kept for each (they were alone in their offers), and the postings that share a
/// key with a new one, always by the index: PostgreSQL knows nothing of the keys that a batch will ask for, and would read the whole table
/// for each posting.
/// </summary>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122143032_PostingsSharing")]
public partial class PostingsSharing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        insert into posting_contents (posting_id, content) select p.id, t.content from postings p join offer_texts t on t.offer_id = p.offer_id;

        create function postings_sharing(wanted integer[]) returns table (posting_id integer, keys integer[])
          language sql stable rows 20 set enable_seqscan = off set enable_indexscan = off
          as $$ select p.posting_id, p.keys from posting_prints p where p.keys && wanted order by p.posting_id desc limit 200 $$;

        alter table posting_contents set (toast_tuple_target = 128);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop function postings_sharing(integer[]); delete from posting_contents;");
}
