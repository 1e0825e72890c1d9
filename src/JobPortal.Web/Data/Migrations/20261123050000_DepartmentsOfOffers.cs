using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>Written by hand: codes of departments stand behind the names of regions, as <c>OfferProjection</c> writes them, so that a filter finds both.</summary>
/// <remarks>People read nothing new of these offers: no revision is counted, and no feed or calendar says that they changed.</remarks>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261123050000_DepartmentsOfOffers")]
public partial class DepartmentsOfOffers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table offers disable trigger offers_revised;
        update offers o set regions = o.regions || d.codes
        from (
          select offer_id, array_agg(code order by at) as codes
          from (
            select t.offer_id, p.place->>'department' as code, min(p.at) as at
            from offer_texts t, json_array_elements(t.content->'places') with ordinality p(place, at)
            where p.place->>'department' is not null
            group by 1, 2) distinct_codes
          group by offer_id) d
        where d.offer_id = o.id and not o.regions && d.codes;
        alter table offers enable trigger offers_revised;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table offers disable trigger offers_revised;
        update offers set regions = array(select r from unnest(regions) with ordinality u(r, at) where r !~ '^[0-9]' order by at);
        alter table offers enable trigger offers_revised;
        """);
}
