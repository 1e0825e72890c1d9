using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>Written by hand: words are cut otherwise than before (version 6 of IndexSnapshot), so all vectors are made anew.</summary>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261123051500_WordsCutAnew")]
public partial class WordsCutAnew : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("update offer_texts set search = null");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("update offer_texts set search = null");
}
