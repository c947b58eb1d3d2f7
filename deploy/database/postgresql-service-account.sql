-- An account for the service that can't change ledgers, nor take their guards away (ADR 22). docs/operations.md, "An account without rights".
-- Run in the service's database by the owner of its tables, after every `ntm migrate`. The role is made before, once: createuser ntm_service
REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public, hangfire FROM ntm_service;
GRANT USAGE ON SCHEMA public, hangfire TO ntm_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, hangfire TO ntm_service;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, hangfire TO ntm_service;

-- Lines of ledgers are only ever added.
REVOKE UPDATE, DELETE ON "Acts", "SessionActs", "ReportEntries", "FigureEntries", "CalendarEntries", "PlanRulings" FROM ntm_service;

-- The service reads its version, `ntm migrate` writes it.
REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM ntm_service;
