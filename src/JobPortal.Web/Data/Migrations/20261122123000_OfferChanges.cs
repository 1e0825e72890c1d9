using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// Written by hand: counts the transactions that changed something which a search keeps in the process. The sum over the slots is the
/// version: it grows exactly when such a change becomes visible, so a search that reads it sees every committed change (ADR 7).
/// </summary>
/// <remarks>
/// One counter row would make writers wait for each other; a sequence or a highest id shows numbers before what they stand for. A writer
/// takes any slot that nobody holds, so it neither waits nor deadlocks while fewer than 64 write at once; once per transaction.
/// </remarks>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122123000_OfferChanges")]
public partial class OfferChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table offer_changes (slot integer primary key, n bigint not null default 0, last xid8) with (fillfactor = 20);
        insert into offer_changes (slot) select generate_series(0, 63);

        create function offers_changed() returns trigger language plpgsql as $$
        begin
          if exists (select from offer_changes where last = pg_current_xact_id()) then return null; end if;
          update offer_changes set n = n + 1, last = pg_current_xact_id()
            where slot = (select slot from offer_changes order by (slot + pg_backend_pid()) % 64 limit 1 for update skip locked);
          if not found then
            update offer_changes set n = n + 1, last = pg_current_xact_id() where slot = pg_backend_pid() % 64;
          end if;
          return null;
        end $$;

        create trigger offers_come_and_go after insert or delete or truncate on offers for each statement execute function offers_changed();
        create trigger offers_change after update on offers for each row
          when ((old.id, old.organization_id, old.kind, old.permanent, old.min_months, old.max_months, old.closes_on, old.withdrawn_at,
                 old.first_seen, old.language, old.regions, old.sources, old.link_action, old.link_network) is distinct from
                (new.id, new.organization_id, new.kind, new.permanent, new.min_months, new.max_months, new.closes_on, new.withdrawn_at,
                 new.first_seen, new.language, new.regions, new.sources, new.link_action, new.link_network))
          execute function offers_changed();
        create trigger organizations_come_and_go after insert or delete or truncate on organizations for each statement execute function offers_changed();
        create trigger organizations_change after update on organizations for each row
          when ((old.id, old.slug, old.name, old.acronym, old.city) is distinct from (new.id, new.slug, new.name, new.acronym, new.city))
          execute function offers_changed();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        drop trigger offers_come_and_go on offers;
        drop trigger offers_change on offers;
        drop trigger organizations_come_and_go on organizations;
        drop trigger organizations_change on organizations;
        drop function offers_changed();
        drop table offer_changes;
        """);
}
