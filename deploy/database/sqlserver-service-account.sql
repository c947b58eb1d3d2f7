-- An account for the service that can't change ledgers, nor take their guards away (ADR 22). docs/operations.md, "An account without rights".
-- Run in the service's database by its owner, after every `ntm migrate`. The login is made before, once: CREATE LOGIN ntm_service WITH PASSWORD = ...
IF USER_ID(N'ntm_service') IS NULL CREATE USER ntm_service FOR LOGIN ntm_service;
GO
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO ntm_service;
GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::hangfire TO ntm_service;
GO
-- Lines of ledgers are only ever added. To drop or disable a trigger, and to truncate, needs ALTER, which is not given.
DENY UPDATE, DELETE ON dbo.Acts TO ntm_service;
DENY UPDATE, DELETE ON dbo.SessionActs TO ntm_service;
DENY UPDATE, DELETE ON dbo.ReportEntries TO ntm_service;
DENY UPDATE, DELETE ON dbo.FigureEntries TO ntm_service;
DENY UPDATE, DELETE ON dbo.CalendarEntries TO ntm_service;
DENY UPDATE, DELETE ON dbo.PlanRulings TO ntm_service;
-- The service reads its version, `ntm migrate` writes it.
DENY INSERT, UPDATE, DELETE ON dbo.__EFMigrationsHistory TO ntm_service;
GO
