-- Run by sqlcmd as sa each time the compose file is started; NTM_PASSWORD comes from a secret file.
IF DB_ID(N'ntm') IS NULL CREATE DATABASE ntm;
GO
IF SUSER_ID(N'ntm') IS NULL
    CREATE LOGIN ntm WITH PASSWORD = N'$(NTM_PASSWORD)', DEFAULT_DATABASE = ntm;
ELSE
    ALTER LOGIN ntm WITH PASSWORD = N'$(NTM_PASSWORD)';
GO
USE ntm;
IF USER_ID(N'ntm') IS NULL CREATE USER ntm FOR LOGIN ntm;
-- The service changes its own schema with `ntm migrate`.
ALTER ROLE db_owner ADD MEMBER ntm;
GO
