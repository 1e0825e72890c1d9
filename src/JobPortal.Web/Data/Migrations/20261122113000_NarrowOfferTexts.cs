using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// Written by hand: keeps texts and vectors out of the rows that a search for a common word must visit. The index alone answers
/// whether a word is there; by default PostgreSQL leaves up to 2 KB of content in each of these rows.
/// </summary>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122113000_NarrowOfferTexts")]
public partial class NarrowOfferTexts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table offer_texts set (toast_tuple_target = 128)");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table offer_texts reset (toast_tuple_target)");
}
