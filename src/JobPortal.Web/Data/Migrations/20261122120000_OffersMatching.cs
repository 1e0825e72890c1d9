using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// Written by hand: the offers that match words, always by the index. PostgreSQL does not count what fetching a vector out of line
/// costs, so for a common word it reads all vectors instead: 161 against 20 ms at 10,000 offers on one busy machine.
/// </summary>
/// <remarks>rows 2000: enough that a join with some 10,000 offers is a hash join, whatever the words.</remarks>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122120000_OffersMatching")]
public partial class OffersMatching : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create function offers_matching(query tsquery) returns setof integer
          language sql stable rows 2000 set enable_seqscan = off
          as $$ select offer_id from offer_texts where search @@ query $$
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop function offers_matching(tsquery)");
}
